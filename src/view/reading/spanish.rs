//! What only plain texts say, in Spanish. What the checklist says as well comes with each guide, whose readers
//! must not load these.

use guide_model::Phrase;

/// The words in Spanish, where they are known here.
pub(super) fn in_spanish(english: &str) -> Option<String> {
    WORDS.iter().find_map(|(from, to)| Phrase { from: (*from).into(), to: (*to).into() }.translate(english))
}

/// English, Spanish. `{}` stands for any words; what is more particular stands first.
static WORDS: &[(&str, &str)] = &[
    ("the answer to “", "la respuesta a “"),
    ("” is {}", "” es {}"),
    ("“{}” is true of you", "“{}” es su caso"),
    ("this is about you", "esto es su caso"),
    ("Only if", "Solo si"),
    ("and", "y"),
    ("or", "o"),
    ("yes", "sí"),
    ("no", "no"),
    ("do this step.", "haga este paso."),
    ("Do this step once for each {}.", "Haga este paso una vez por cada: {}."),
    (
        "You may have to wait for {} here. It is usually done within {} days.",
        "Puede que aquí tenga que esperar a: {}. Suele estar listo en {} días.",
    ),
    (
        "You may have to wait for {} here. It lapses after {} days.",
        "Puede que aquí tenga que esperar a: {}. Caduca a los {} días.",
    ),
    ("You may have to wait for {} here.", "Puede que aquí tenga que esperar a: {}."),
    ("Read the guide: {}", "Lea la guía: {}"),
    ("Open this guide as a checklist: {}", "Abra esta guía como lista de tareas: {}"),
    ("Tell {} that you are done.", "Avise a {} de que ha terminado."),
    ("Time: {}.", "Tiempo: {}."),
    ("As of {}.", "Situación del {}."),
    ("From the article as of {}:", "Del artículo del {}:"),
    ("From the articles as of {}:", "De los artículos del {}:"),
    ("Note these:", "Anote esto:"),
    (
        "Keep it to yourself: it belongs in no link and no message.",
        "Guárdelo para usted: no debe ir en ningún enlace ni mensaje.",
    ),
    ("What depends on the answer says so.", "Lo que depende de la respuesta lo indica."),
    ("With {}, this guide ends here.", "Con {}, esta guía termina aquí."),
    ("today’s date ({})", "la fecha de hoy ({})"),
    ("the address of this page", "la dirección de esta página"),
    ("If you need it.", "Si lo necesita."),
    ("All guides", "Todas las guías"),
    ("Field", "Campo"),
    ("What to enter", "Qué introducir"),
    ("{}, through {}", "{}, a través de {}"),
];
