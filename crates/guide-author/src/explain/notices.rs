//! Notices: good to know, and no reason to stop.

use super::Explanation;

pub(super) const UNTRANSLATED: Explanation = Explanation {
    what: "A text of a translated guide has no translation.",
    why: "Readers of the translation get this text in the guide's own language. Nothing else is wrong. `guide translate` \
          writes the missing texts into the file; their translations come under 'to'.",
    wrong: "guides/acme/justworks.es.yaml with 'to' left empty",
    right: "guides/acme/justworks.es.yaml with a text under each 'to'",
};

pub(super) const STALE: Explanation = Explanation {
    what: "A translation is of a text that has changed since.",
    why: "The translation may now say something else than the guide, so it is not used, and readers get the new text in the \
          guide's own language. Compare the two, mend the translation, and write the new text under 'from'. `guide translate` writes the new \
          text into its entry and keeps the old translation beside it in a comment.",
    wrong: "guides/acme/justworks.es.yaml with a 'from' that is not in guides/acme/justworks.yaml",
    right: "guides/acme/justworks.es.yaml with every 'from' as it stands in guides/acme/justworks.yaml",
};

pub(super) const TRANSLATION_DIFFERS: Explanation = Explanation {
    what: "A translation has other placeholders or other labels of the screen than its text.",
    why: "Without {vendor.name}, readers of the translation miss a name or a value. A label between [[ and ]] is not \
          translated: readers look for it on their screen, letter by letter. Explain it under 'labels' instead; what it \
          means is then shown behind it.",
    wrong: "guides/acme/justworks.es.yaml with 'from: \"Copy the [[API key]].\"' and 'to: \"Copie la [[Clave API]].\"'",
    right: "guides/acme/justworks.es.yaml with 'to: \"Copie [[API key]].\"' and 'labels: { API key: Clave API }'",
};

pub(super) const UNUSED_LABEL: Explanation = Explanation {
    what: "Under 'labels', something is explained that is no label of the guide.",
    why: "The meaning is shown in brackets behind the label, wherever the label stands. A label that is written differently \
          from the guide's shows nothing. Write it letter by letter as the guide does, or remove it.",
    wrong: "guides/acme/justworks.es.yaml with 'labels: { Employes: Empleados }'",
    right: "guides/acme/justworks.es.yaml with 'labels: { Employees: Empleados }'",
};
