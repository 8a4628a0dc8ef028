//! Entries that several writers change without asking each other: the newest of each key wins.

/// Says which of two changes is newer: one more than the highest that the writer has seen.
pub type Stamp = u64;

/// No honest record comes near it; beyond it, nothing newer could be written.
pub(crate) const HIGHEST_STAMP: Stamp = 1 << 53;

/// A map from key to stamped entry, sorted by key.
///
/// Two ledgers join entry by entry, by the higher stamp and then by the order of the entries, so
/// joining is commutative, associative and idempotent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ledger<K, V>(Vec<(K, (Stamp, V))>);

// Derived, it would ask for defaults of keys and entries.
impl<K, V> Default for Ledger<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Clone, V: Ord + Clone> Ledger<K, V> {
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        let place = self.0.binary_search_by(|(k, _)| k.cmp(key)).ok()?;
        self.0.get(place).map(|(_, (_, value))| value)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, Stamp, &V)> {
        self.0.iter().map(|(key, (stamp, value))| (key, *stamp, value))
    }

    /// Writes an entry that is newer than all there are.
    pub(crate) fn set(&mut self, key: K, value: V) {
        let newest = self.0.iter().map(|(_, (stamp, _))| *stamp).max().unwrap_or(0);
        self.merge(key, newest.saturating_add(1).min(HIGHEST_STAMP), value);
    }

    /// Takes an entry in, unless there is a newer one.
    pub(crate) fn merge(&mut self, key: K, stamp: Stamp, value: V) {
        match self.0.binary_search_by(|(k, _)| k.cmp(&key)) {
            Ok(place) => {
                if let Some((_, held)) = self.0.get_mut(place)
                    && (stamp, &value) > (held.0, &held.1)
                {
                    *held = (stamp, value);
                }
            }
            Err(place) => self.0.insert(place, (key, (stamp, value))),
        }
    }

    /// Takes in all that is newer elsewhere.
    pub(crate) fn join(&mut self, other: &Self) {
        for (key, stamp, value) in other.iter() {
            self.merge(key.clone(), stamp, value.clone());
        }
    }
}
