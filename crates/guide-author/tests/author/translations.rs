//! Guides in other languages: which texts are taken, which fall back, and what translators are told.

use crate::reuse::PROCEDURE;
use guide_author::{Compiled, Content, SourceFile, compile, refresh_translation};
use guide_model::{Guide, Outline};

const VENDOR: &str = "format: 1\nname: Acme\ncontacts: [{ label: Help desk, text: \"Ask {vendor.name}.\" }]\n";

pub(crate) const GUIDE: &str = "\
format: 1
title: Connect Example HR to {vendor.name}
system: { id: example, name: Example HR }
partner: { id: bridge, name: Bridge, flow: linking flow }
overview:
  - It connects the two.
  - |
    The data goes
    through {partner.name}.
checked_on: 2026-11-21
sources: [{ title: Help, href: \"https://acme.example/help\" }]
values: [{ id: first_name, label: First name, from: linking_flow, help: The linking flow shows it. }]
ask: [{ id: moving, question: Are you moving? }]
prerequisites:
  - any_of: [{ id: is-admin, text: You are an administrator. }]
    otherwise: Ask one.
steps:
  - id: invite
    title: Invite
    where: Example HR
    blocks:
      - ask: moving
      - note: { when: moving, text: Do it again. }
      - tip: It is easy.
      - actions:
          - { id: open-people, go: [People], place: on the left }
          - { id: log-in, do: Log in. }
          - { id: click-add, click: \"Add {first_name}\", detail: \"Next to [[People]].\" }
      - form:
          intro: Row by row.
          fields:
            - { id: first-name, label: First Name, value: \"{first_name}\", hint: As shown. }
      - permissions:
          groups: [{ title: Company, items: [{ id: manage, label: Manage, reason: To read. }] }]
finish: { text: Done., tell: your contact }
troubleshooting: Try again.
";

pub(crate) const SPANISH: &str = "\
format: 1
language: es
texts:
  - { at: title, from: \"Connect Example HR to {vendor.name}\", to: \"Conecte Example HR con {vendor.name}\" }
  - { at: partner.flow, from: linking flow, to: ventana de vinculación }
  - { at: overview, from: It connects the two., to: Conecta los dos. }
  - { at: overview, from: \"The data goes through {partner.name}.\", to: \"Los datos pasan por {partner.name}.\" }
  - { at: first_name.label, from: First name, to: Nombre }
  - { at: first_name.help, from: The linking flow shows it., to: La ventana de vinculación lo muestra. }
  - { at: moving.question, from: Are you moving?, to: ¿Viene de otra conexión? }
  - { at: is-admin.text, from: You are an administrator., to: Usted es administrador. }
  - { at: prerequisites.otherwise, from: Ask one., to: Pregunte a uno. }
  - { at: invite.title, from: Invite, to: Invitar }
  - { at: invite.text, from: Do it again., to: Hágalo de nuevo. }
  - { at: invite.tip, from: It is easy., to: Es fácil. }
  - { at: open-people.place, from: on the left, to: a la izquierda }
  - { at: log-in.do, from: Log in., to: Inicie sesión. }
  - { at: click-add.detail, from: \"Next to [[People]].\", to: \"Junto a [[People]].\" }
  - { at: invite.intro, from: Row by row., to: Fila por fila. }
  - { at: first-name.hint, from: As shown., to: Tal como se muestra. }
  - { at: manage.reason, from: To read., to: Para leer. }
  - { at: finish.text, from: Done., to: Hecho. }
  - { at: finish.tell, from: your contact, to: su contacto }
  - { at: contacts.label, from: Help desk, to: Mesa de ayuda }
  - { at: contacts.text, from: \"Ask {vendor.name}.\", to: \"Pregunte a {vendor.name}.\" }
  - { at: troubleshooting, from: Try again., to: Inténtelo otra vez. }
";

fn files(spanish: &str) -> Vec<SourceFile> {
    vec![
        SourceFile::text("acme/vendor.yaml", VENDOR),
        SourceFile::text("acme/example.yaml", GUIDE),
        SourceFile::text("acme/example.es.yaml", spanish),
    ]
}

/// Problems and notices: file and line, what the caret marks, message and remedy.
fn described(files: &[SourceFile], compiled: &Compiled) -> Vec<String> {
    let text = |name: &str| files.iter().find(|file| file.path == name).map(|file| &file.content);
    let one = |kind: &str, problem: &guide_author::Problem| {
        let place = match (problem.place, text(&problem.file)) {
            (Some(place), Some(Content::Text(text))) => {
                format!(":{} [{}]", place.line, &text[place.span.start..place.span.end])
            }
            _ => String::new(),
        };
        format!("{kind} {}{place} {problem}", problem.file)
    };
    let problems = compiled.problems.iter().map(|problem| one("problem", problem));
    problems.chain(compiled.notices.iter().map(|notice| one("notice", notice))).collect()
}

#[track_caller]
fn check(files: &[SourceFile], expected: &[&str]) {
    assert_eq!(described(files, &compile(files)), expected);
}

/// The guide and its only translation.
#[track_caller]
fn both(files: &[SourceFile]) -> (Guide, Guide) {
    let mut compiled = compile(files);
    assert_eq!(compiled.problems, []);
    let mut vendor = compiled.library.vendors.remove(0);
    assert_eq!((vendor.guides.len(), vendor.translations.len(), compiled.guides), (1, 1, 1));
    (vendor.guides.remove(0), vendor.translations.remove(0))
}

#[test]
fn every_text_is_translated_and_nothing_else() {
    check(&files(SPANISH), &[]);
    let (english, spanish) = both(&files(SPANISH));
    assert_eq!((spanish.language.as_str(), spanish.title.as_str()), ("es", "Conecte Example HR con Acme"));
    let shown = format!("{spanish:?}");
    for entry in SPANISH.lines().filter_map(|line| line.split_once("to: ")) {
        let words = entry.1.trim_end_matches(" }").trim_matches('"').split(['{', '[']).next().unwrap().trim();
        assert!(shown.contains(words), "{words}");
    }
    for english in ["linking flow", "It connects", "Are you", "administrator.", "Row by row", "Help desk", "Try again"]
    {
        assert!(!shown.contains(english), "{english}");
    }
    for label in ["First Name", "\"Manage\"", "\"Company\"", "\"People\""] {
        assert!(shown.contains(label), "{label}");
    }
    assert_eq!(Outline::of(&english), Outline::of(&spanish), "ids and fingerprints: ticks are the same in both");
    assert_eq!(english.contacts.len(), spanish.contacts.len());
}

#[test]
fn what_is_not_translated_stays_and_is_said_once() {
    let few = "format: 1\nlanguage: es\ntexts:\n  - { at: invite.title, from: Invite, to: Invitar }\n  - { at: log-in.do, from: Log in., to: }\n";
    check(
        &files(few),
        &[
            "notice acme/example.es.yaml:2 [es] 22 texts have no translation into 'es', so readers see them as written in \
           the guide: 'title', 'partner.flow', 'overview' and 19 more. Run 'guide translate acme/example es', then write \
           the translations where 'to' is empty.",
        ],
    );
    let (_, spanish) = both(&files(few));
    assert_eq!(spanish.title, "Connect Example HR to Acme");
    assert_eq!(spanish.steps[0].title, "Invitar");
}

#[test]
fn translations_of_what_has_changed() {
    let changed = SPANISH
        .replace("from: Row by row.", "from: Line by line.")
        .replace("at: log-in.do", "at: login.do")
        .replace("at: overview, from: It connects the two.", "at: overview, from: It connects them.")
        .replace("at: finish.text", "at: nowhere.at.all")
        + "  - { at: overview, from: A third paragraph., to: Un tercer párrafo. }\n"
        + "  - { at: nowhere.else, from: Never said., to: Nunca dicho. }\n";
    check(
        &files(&changed),
        &[
            "notice acme/example.es.yaml:2 [es] 4 texts have no translation into 'es', so readers see them as written in \
             the guide: 'overview', 'log-in.do', 'invite.intro' and 1 more. Run 'guide translate acme/example es', then \
             write the translations where 'to' is empty.",
            "notice acme/example.es.yaml:6 [It connects them.] The text at 'overview' has changed; it is now: It connects \
             the two. Write this under 'from', and correct 'to'. Until then readers see it as written in the guide.",
            "notice acme/example.es.yaml:17 [login.do] There is no text at 'login.do' in the guide. Did you mean \
             'log-in.do'?",
            "notice acme/example.es.yaml:19 [Line by line.] The text at 'invite.intro' has changed; it is now: Row by row. \
             Write this under 'from', and correct 'to'. Until then readers see it as written in the guide.",
            "notice acme/example.es.yaml:22 [nowhere.at.all] There is no text at 'nowhere.at.all' in the guide. Did you mean \
             'finish.text'?",
            "notice acme/example.es.yaml:27 [A third paragraph.] No text at 'overview' reads like this any more. Remove it \
             if its text is gone: all that stands there now has entries of its own.",
            "notice acme/example.es.yaml:28 [nowhere.else] There is no text at 'nowhere.else' in the guide. Remove the \
             translation if the text is gone.",
        ],
    );
}

#[test]
fn a_translation_is_checked_like_any_text() {
    let broken = SPANISH
        .replace("to: Fila por fila.", "to: \"Fila {por} fila.\"")
        .replace("to: Invitar", "to: [Invitar]")
        .replace("language: es", "language: pt")
        + "  - { at: moving.question, from: Are you moving?, to: ¿Otra vez? }\n  - { at: x, form: y, to: z }\n";
    check(
        &files(&broken),
        &[
            "problem acme/example.es.yaml:2 [pt] The language is 'pt', but the file's name says 'es'. Rename the file, or \
             change the language.",
            "problem acme/example.es.yaml:27 [moving.question] This text of 'moving.question' is translated twice (lines 10 \
             and 27). Keep one.",
            "problem acme/example.es.yaml:28 [form] texts[25]: 'form' is no key of a translated text. Did you mean 'from'?",
        ],
    );
    let broken =
        SPANISH.replace("to: Fila por fila.", "to: \"Fila {por} fila.\"").replace("to: Invitar", "to: [Invitar]");
    check(
        &files(&broken),
        &[
            "problem acme/example.es.yaml:13 [[Invitar]] steps[1]: 'title' is a list, not a text. A text that starts with \
             [ must stand in double quotes: \"[Invitar]\".",
            "problem acme/example.es.yaml:19 [{por}] steps[1]: '{por}' stands for nothing. Add a value with this id under \
             'values', use one of {vendor.name}, {system.name}, {partner.name}, {partner.flow}, or write \\{ for a brace.",
        ],
    );
    assert!(compile(&files(&broken)).library.vendors[0].translations.is_empty());
}

#[test]
fn problems_of_the_guide_are_not_said_again_in_every_language() {
    let mut files = files(SPANISH);
    files[1] = SourceFile::text("acme/example.yaml", GUIDE.replace("label: Manage,", "labl: Manage,"));
    check(
        &files,
        &[
            "problem acme/example.yaml:34 [labl] steps[1] 'Invite', permission 'manage': 'labl' is no key of a permission. \
           Did you mean 'label'?",
        ],
    );
}

#[test]
fn a_translation_of_nothing() {
    let mut files = files(SPANISH);
    files.push(SourceFile::text("acme/other.es.yaml", SPANISH));
    files.push(SourceFile::text("partners/bridge/other.es.yaml", SPANISH));
    let nothing = "There is no guide 'other.yaml' beside this translation. Call the file <system>.<language>.yaml, like \
                   the guide that it translates.";
    check(
        &files,
        &[
            &format!("problem acme/other.es.yaml {nothing}"),
            &format!("problem partners/bridge/other.es.yaml {nothing}"),
        ],
    );
}

const PARTNERS_SPANISH: &str = "\
format: 1
language: es
texts:
  - { at: title, from: \"Connect Example HR to {vendor.name}\", to: \"Conecte Example HR con {vendor.name}\" }
  - { at: partner.flow, from: linking flow, to: ventana de vinculación }
  - { at: overview, from: \"The data goes through {partner.name} to {vendor.name}.\", to: \"Los datos pasan por {partner.name} a {vendor.name}.\" }
  - { at: first_name.label, from: First name, to: Nombre }
  - { at: invite.title, from: Invite, to: Invitar }
  - { at: rights.title, from: Rights, to: Permisos }
  - { at: manage.reason, from: To read., to: Para leer. }
  - { at: finish.text, from: Done., to: Hecho. }
  - { at: finish.tell, from: your contact, to: su contacto }
";

#[test]
fn a_guide_based_on_a_translated_one_is_translated_and_lacks_its_own_texts_only() {
    let files = vec![
        SourceFile::text("partners/bridge/example.yaml", PROCEDURE),
        SourceFile::text("partners/bridge/example.es.yaml", PARTNERS_SPANISH),
        SourceFile::text("acme/vendor.yaml", "format: 1\nname: Acme\n"),
        SourceFile::text(
            "acme/example.yaml",
            "format: 1\nbased_on: bridge/example\nchange: [{ after: rights, insert: [{ id: end, title: The end, blocks: [{ text: Rest. }] }] }]\n",
        ),
    ];
    check(
        &files,
        &[
            "notice acme/example.yaml:3 [The end] 2 texts have no translation into 'es', so readers see them as written in \
           the guide: 'end.title' and 'end.text'. Run 'guide translate acme/example es', then write the translations where \
           'to' is empty.",
        ],
    );
    let (_, spanish) = both(&files);
    assert_eq!(spanish.title, "Conecte Example HR con Acme");
    let titles: Vec<&str> = spanish.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Invitar", "Permisos", "The end"]);

    let own = "format: 1\nlanguage: es\ntexts:\n  - { at: end.title, from: The end, to: Fin }\n  - { at: end.text, from: Rest., to: Descanse. }\n  - { at: invite.title, from: Invite, to: Invite usted }\n";
    let with_own: Vec<SourceFile> = files.into_iter().chain([SourceFile::text("acme/example.es.yaml", own)]).collect();
    check(&with_own, &[]);
    let (_, spanish) = both(&with_own);
    let titles: Vec<&str> = spanish.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles, ["Invite usted", "Permisos", "Fin"], "the vendor's own words come first");
}

#[test]
fn sentences_that_compiling_makes_are_in_the_guides_language() {
    let (_, spanish) = both(&files(SPANISH));
    let shown = format!("{spanish:?}");
    for words in ["\"Vaya a \"", "\" a la izquierda.\"", "\"Haga clic en \"", "\"Es obligatorio.\"", "\"Sí\""] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    for english in ["Go to", "Click", "It is required"] {
        assert!(!shown.contains(english), "{english}");
    }
}

#[test]
fn our_words_for_a_value_or_an_icon_are_translated_and_the_tick_stays() {
    let texts = "[{ at: start-date.any, from: date, to: fecha }, { at: edit.icon, from: pencil, to: del lápiz }]";
    let mut files = files(&format!("format: 1\nlanguage: es\ntexts: {texts}\n"));
    let row = "            - { id: start-date, label: Start, any: date }\n      - actions: [{ id: edit, icon: pencil }]\n      - permissions:";
    files[1] = SourceFile::text("acme/example.yaml", GUIDE.replace("      - permissions:", row));
    let (english, spanish) = both(&files);
    assert!(format!("{english:?}").contains("any date") && format!("{spanish:?}").contains("cualquier fecha"));
    assert!(format!("{english:?}").contains("pencil") && !format!("{spanish:?}").contains("pencil"));
    assert_eq!(Outline::of(&english), Outline::of(&spanish));
}

#[test]
fn labels_of_the_system_are_shown_with_what_they_mean() {
    let labels = "labels:\n  People: Personas\n  Add {first_name}: Añadir a alguien\n  First Name: Nombre\n  Manage: Gestionar\n  Company: Empresa\n";
    let (english, spanish) = both(&files(&format!("{SPANISH}{labels}")));
    let shown = format!("{spanish:?}");
    for label in
        ["People (Personas)", "(Añadir a alguien)", "First Name (Nombre)", "Manage (Gestionar)", "Company (Empresa)"]
    {
        assert!(shown.contains(label), "{label} in {shown}");
    }
    assert_eq!(shown.matches("People (Personas)").count(), 2, "in a path and in a sentence");
    assert_eq!(Outline::of(&english), Outline::of(&spanish), "fingerprints know nothing of it");
    assert!(!format!("{english:?}").contains("Personas"));
}

#[test]
fn meanings_of_labels_that_are_not_there() {
    check(
        &files(&format!("{SPANISH}labels: {{ Peple: Personas, Save: Guardar, People: }}\n")),
        &[
            "problem acme/example.es.yaml:27 [] 'People' is empty. Fill it in, or remove it if it is not needed.",
            "notice acme/example.es.yaml:27 [Peple] No label in the guide reads 'Peple'. Did you mean 'People'?",
            "notice acme/example.es.yaml:27 [Save] No label in the guide reads 'Save'. Remove it, or write the label as \
             the guide does.",
        ],
    );
}

#[test]
fn a_file_of_translations_is_started_and_kept_up_to_date() {
    let without: Vec<SourceFile> = files("").into_iter().filter(|file| !file.path.contains(".es.")).collect();
    let started = refresh_translation(&without, "acme/example", "es").unwrap().unwrap();
    assert_eq!((started.path.as_str(), started.added, started.open), ("acme/example.es.yaml", 23, 23));
    let beginning = "\
# Write each translation under 'to'. Ids, values and labels of the system's screen stay as they are.
# Under 'labels', the system's labels can be explained: their words, then what they mean.
format: 1
language: es
labels: {}
texts:
  - at: title
    from: \"Connect Example HR to {vendor.name}\"
    to: \"\"
  - at: partner.flow
    from: \"linking flow\"
    to: \"\"
";
    assert_eq!(started.text.get(..beginning.len()), Some(beginning));
    let compiled = compile(&files(&started.text));
    assert_eq!((compiled.problems.len(), compiled.notices.len()), (0, 1), "{:?}", compiled.problems);

    // What is there stays, comments and all.
    let part = "# Mine.\nformat: 1\nlanguage: es\ntexts:\n    - { at: log-in.do, from: Log in., to: Entre. } # yes\nlabels:\n  People: Personas\n";
    let refreshed = refresh_translation(&files(part), "acme/example", "es").unwrap().unwrap();
    assert_eq!((refreshed.added, refreshed.open), (22, 22));
    let kept = part.split_once("labels").unwrap().0;
    assert!(refreshed.text.starts_with(&format!("{kept}    - at: title\n      from:")), "{}", refreshed.text);
    assert!(refreshed.text.ends_with("    to: \"\"\nlabels:\n  People: Personas\n"), "{}", refreshed.text);
    let again = refresh_translation(&files(&refreshed.text), "acme/example", "es").unwrap().unwrap();
    assert_eq!((again.text == refreshed.text, again.added, again.open), (true, 0, 22));

    assert_eq!(refresh_translation(&files(SPANISH), "acme/other", "es"), Ok(None));
    let in_brackets = "format: 1\nlanguage: es\ntexts: [{ at: log-in.do, from: Log in., to: Entre. }]\n";
    assert_eq!(
        refresh_translation(&files(in_brackets), "acme/example", "es"),
        Err("in acme/example.es.yaml, write each of the 'texts' on a line of its own, with '- ' before it".into())
    );
}

/// What `guide translate` writes into these files. What it writes has no problem and nothing that is stale.
#[track_caller]
fn refreshed(spanish: &str) -> String {
    let refreshed = refresh_translation(&files(spanish), "acme/example", "es").unwrap().unwrap();
    let notices: Vec<String> = described(&files(&refreshed.text), &compile(&files(&refreshed.text)));
    let about_missing = |notice: &String| notice.contains(" no translation into 'es'");
    assert!(notices.iter().all(about_missing), "{notices:?}\n{}", refreshed.text);
    refreshed.text
}

#[test]
fn what_has_changed_is_brought_up_to_date_in_its_place_and_the_old_translation_is_kept_beside_it() {
    let changed = SPANISH.replace("from: Log in., to", "from: Log in now., to").replace(
        "  - { at: finish.text, from: Done., to: Hecho. }\n",
        "  - at: finish.text # the end\n    from: >-\n      All\n      \"done\".\n    to: >2- # so far\n      Todo\n      hecho.\n",
    );
    let refreshed = refresh_translation(&files(&changed), "acme/example", "es").unwrap().unwrap();
    assert_eq!((refreshed.added, refreshed.renewed, refreshed.open), (0, 2, 2));
    let expected = SPANISH
        .replace(
            "  - { at: log-in.do, from: Log in., to: Inicie sesión. }\n",
            "  # The text has changed. It was: \"Log in now.\"\n  # Its translation was: \"Inicie sesión.\"\n  - { at: log-in.do, from: \"Log in.\", to: \"\" }\n",
        )
        .replace(
            "  - { at: finish.text, from: Done., to: Hecho. }\n",
            "  # The text has changed. It was: \"All \\\"done\\\".\"\n  # Its translation was: \"Todo hecho.\"\n  - at: finish.text # the end\n    from: \"Done.\"\n    to: \"\"\n",
        );
    assert_eq!(refreshed.text, expected);
    check(
        &files(&refreshed.text),
        &[
            "notice acme/example.es.yaml:2 [es] 2 texts have no translation into 'es', so readers see them as written in \
             the guide: 'log-in.do' and 'finish.text'. Write the translations where 'to' is empty, first in line 19.",
        ],
    );
    let again = refresh_translation(&files(&refreshed.text), "acme/example", "es").unwrap().unwrap();
    assert_eq!((again.text == refreshed.text, again.renewed, again.open), (true, 0, 2));
}

#[test]
fn a_text_that_has_only_moved_takes_its_translation_with_it() {
    let refreshed = refreshed(&SPANISH.replace("at: log-in.do", "at: sign-in.do"));
    assert_eq!(refreshed, SPANISH);
}

#[test]
fn of_several_texts_at_one_place_each_becomes_the_one_in_its_place() {
    let refreshed = refreshed(
        &SPANISH.replace("from: It connects the two.", "from: It joins them.").replace("The data goes", "Data goes"),
    );
    let lines: Vec<&str> = refreshed.lines().filter(|line| line.contains("overview")).collect();
    assert_eq!(
        lines,
        [
            "  - { at: overview, from: \"It connects the two.\", to: \"\" }",
            "  - { at: overview, from: \"The data goes through {partner.name}.\", to: \"\" }"
        ]
    );
}

#[test]
fn a_translation_beside_the_empty_entry_for_its_text_is_to_be_moved_there() {
    let empty = "  - { at: log-in.do, from: Log in., to: \"\" }\n";
    let beside = SPANISH.replace("from: Log in., to", "from: Log in now., to") + empty;
    let waits = "notice acme/example.es.yaml:2 [es] 1 text has no translation into 'es', so readers see it as written in \
                 the guide: 'log-in.do'. Write the translation under 'to' in line 27.";
    check(
        &files(&beside),
        &[
            waits,
            "notice acme/example.es.yaml:17 [Log in now.] No text at 'log-in.do' reads like this any more. Move what is \
             under 'to' to line 27, correct it there, and remove this entry.",
        ],
    );
    let elsewhere = SPANISH.replace("at: log-in.do", "at: sign-in.do") + empty;
    check(
        &files(&elsewhere),
        &[
            waits,
            "notice acme/example.es.yaml:17 [sign-in.do] There is no text at 'sign-in.do' in the guide. Move what is under \
             'to' to line 27, correct it there, and remove this entry.",
        ],
    );
    let never_written = beside.replace("to: Inicie sesión.", "to:");
    let both = format!("{never_written}  - {{ at: overview, from: A third paragraph., to: Un tercer párrafo. }}\n");
    check(
        &files(&both),
        &[
            waits,
            "notice acme/example.es.yaml:17 [Log in now.] No text at 'log-in.do' reads like this any more. Remove it: there \
             is nothing under its 'to'.",
            "notice acme/example.es.yaml:28 [A third paragraph.] No text at 'overview' reads like this any more. Remove it \
             if its text is gone: all that stands there now has entries of its own.",
        ],
    );
}

#[test]
fn a_translation_keeps_placeholders_and_labels() {
    let differs = SPANISH
        .replace("Conecte Example HR con {vendor.name}", "Conecte {system.name} con Acme")
        .replace("Junto a [[People]].", "Junto a [[Personas]].")
        .replace("to: Hecho.", "to: \"Hecho, {first_name}.\"")
        .replace("Pregunte a {vendor.name}.", "Pregunte.");
    let lost = "Write {vendor.name} where it belongs; readers see there what it stands for.";
    check(
        &files(&differs),
        &[
            &format!(
                "notice acme/example.es.yaml:4 [{{system.name}}] The translation of 'title' has {{system.name}} in place of \
                 {{vendor.name}}. {lost}"
            ),
            "notice acme/example.es.yaml:18 [[[Personas]]] The translation of 'click-add.detail' has [[Personas]] in place \
             of [[People]]. Write [[People]] as it is: readers look for it on their screen. What it means can stand under \
             'labels'.",
            "notice acme/example.es.yaml:22 [{first_name}] The translation of 'finish.text' has {first_name}, and its text \
             has not. Leave it away, unless the sentence needs it.",
            &format!(
                "notice acme/example.es.yaml:25 [\"Pregunte.\"] The translation of 'contacts.text' has no {{vendor.name}}, \
                 and its text has. {lost}"
            ),
        ],
    );
    // What the label means is shown behind it, which is no other label.
    check(&files(&format!("{SPANISH}labels: {{ People: Personas }}\n")), &[]);
    check(&files(&SPANISH.replace("Junto a [[People]].", "Junto a [[People]] (personas).")), &[]);
}

#[test]
fn a_file_with_mistakes_is_not_written_over() {
    for broken in [SPANISH.replace("to: Invitar", "too: Invitar"), "texts: [".to_owned(), "format: 2\n".to_owned()] {
        assert_eq!(
            refresh_translation(&files(&broken), "acme/example", "es"),
            Err("acme/example.es.yaml cannot be read yet, and was left as it is: 'guide check' says why".into())
        );
    }
}

#[test]
fn a_guide_is_not_translated_into_its_own_language() {
    assert_eq!(
        refresh_translation(&files(SPANISH), "acme/example", "en"),
        Err("the guide 'acme/example' is written in 'en' itself; name the language to translate it into".into())
    );
    // One that is there is found in any capitals.
    let refreshed = refresh_translation(&files(SPANISH), "acme/example", "ES").unwrap().unwrap();
    assert_eq!((refreshed.path.as_str(), refreshed.added), ("acme/example.es.yaml", 0));
}

#[test]
fn a_file_for_a_partners_guide_is_started_in_the_same_way() {
    let files = [SourceFile::text("partners/bridge/example.yaml", PROCEDURE)];
    let started = refresh_translation(&files, "partners/bridge/example", "es").unwrap().unwrap();
    assert_eq!((started.path.as_str(), started.added), ("partners/bridge/example.es.yaml", 9));
}
