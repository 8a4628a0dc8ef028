//! Entries that several writers change without asking each other: the newest of each key wins.
//!
//! Knows nothing of what the entries mean, and never drops a key: forgetting is an entry, too.

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
        self.entry(key).map(|(_, value)| value)
    }

    fn entry(&self, key: &K) -> Option<&(Stamp, V)> {
        let place = self.0.binary_search_by(|(k, _)| k.cmp(key)).ok()?;
        self.0.get(place).map(|(_, entry)| entry)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&K, Stamp, &V)> {
        self.0.iter().map(|(key, (stamp, value))| (key, *stamp, value))
    }

    /// Whether no stamp is left for a newer entry. Only made-up records get here.
    pub(crate) fn is_full(&self) -> bool {
        self.newest() >= HIGHEST_STAMP
    }

    fn newest(&self) -> Stamp {
        self.0.iter().map(|(_, (stamp, _))| *stamp).max().unwrap_or(0)
    }

    /// Writes an entry that is newer than all there are. Once full, the order of the entries decides.
    pub(crate) fn set(&mut self, key: &K, value: V) {
        self.merge(key, self.newest().saturating_add(1).min(HIGHEST_STAMP), value);
    }

    /// Writes entries that are newer than all there are, as one change.
    pub(crate) fn set_all(&mut self, entries: &[(K, V)]) {
        let stamp = self.newest().saturating_add(1).min(HIGHEST_STAMP);
        for (key, value) in entries {
            self.merge(key, stamp, value.clone());
        }
    }

    /// Takes an entry in, unless there is a newer one.
    pub(crate) fn merge(&mut self, key: &K, stamp: Stamp, value: V) {
        match self.0.binary_search_by(|(k, _)| k.cmp(key)) {
            Ok(place) => {
                if let Some((_, held)) = self.0.get_mut(place)
                    && (stamp, &value) > (held.0, &held.1)
                {
                    *held = (stamp, value);
                }
            }
            Err(place) => self.0.insert(place, (key.clone(), (stamp, value))),
        }
    }

    /// Takes in all that is newer elsewhere.
    pub(crate) fn join(&mut self, other: &Self) {
        for (key, stamp, value) in other.iter() {
            self.merge(key, stamp, value.clone());
        }
    }

    /// Takes in all entries as older than any that is ever written by [`set`](Self::set), here or elsewhere.
    pub(crate) fn join_as_oldest(&mut self, other: &Self) {
        for (key, _, value) in other.iter() {
            self.merge(key, 0, value.clone());
        }
    }

    /// Says what an entry means in words of today: a larger entry under the same stamp.
    pub(crate) fn raise(&mut self, key: &K, value: V) {
        if let Some((stamp, _)) = self.entry(key) {
            self.merge(key, *stamp, value);
        }
    }

    /// Takes the entry of an older key in under a newer one, as old as it is.
    pub(crate) fn rename(&mut self, was: &K, now: &K) {
        if let Some((stamp, value)) = self.entry(was).cloned() {
            self.merge(now, stamp, value);
        }
    }
}
