//! `guide translate`, and what comes of a translation when guides are built.

use crate::support::{Folder, GUIDE, VENDOR};

const SPANISH: &str = "\
format: 1
language: es
texts:
  - { at: title, from: \"Connect Example HR to {vendor.name}\", to: \"Conecte Example HR con {vendor.name}\" }
";

#[test]
fn a_file_is_started_and_then_refreshed() {
    let folder = Folder::sound();
    let ran = folder.run(&["translate", "acme/example", "es"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out, "guides/acme/example.es.yaml: 7 texts added, 7 wait for their translations\n");
    let ran = folder.run(&["translate", "acme/example", "es", "guides"]);
    assert_eq!(ran.out, "guides/acme/example.es.yaml: nothing to add, 7 wait for their translations\n");
    folder.write(
        "guides/acme/example.yaml",
        &GUIDE.replace("text: Done.", "text: All done.").replace("id: look", "id: see"),
    );
    let ran = folder.run(&["translate", "acme/example", "es"]);
    let out = "guides/acme/example.es.yaml: nothing to add, 2 changed texts brought up to date, 7 wait for their translations\n";
    assert_eq!(ran.out, out);
    let ran = folder.check(&[]);
    assert_eq!(ran.code, Some(0), "what is not translated is no problem");
    assert!(ran.out.contains("notice[untranslated]: "), "{}", ran.out);
    assert!(ran.out.ends_with("\n2 guides checked, no problems; 1 notice in 1 file\n"), "{}", ran.out);
}

#[test]
fn a_guide_that_is_not_there() {
    let ran = Folder::sound().run(&["translate", "acme/exmple", "es"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(2), "guide: there is no guide 'acme/exmple' in guides, but there is acme/example, zeta/example\n")
    );
    let folder = Folder::with(&[("guides/acme/vendor.yaml", "format: 1"), ("guides/acme/example.yaml", GUIDE)]);
    let ran = folder.run(&["translate", "acme/example", "es"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(2), "guide: the guide 'acme/example' in guides cannot be read yet: 'guide check' says why\n")
    );
    let ran = Folder::sound().run(&["translate", "acme/example", "../x"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("write the short form of a language, such as es or pt-BR"), "{}", ran.err);
}

#[test]
fn a_language_that_check_would_refuse_or_the_guides_own() {
    let folder = Folder::sound();
    for (language, remedy) in
        [("spanish", "write the short form of a language, such as es or pt-BR"), ("pt_br", "write 'pt-BR'")]
    {
        let ran = folder.run(&["translate", "acme/example", language]);
        let first = format!("error: invalid value '{language}' for '<LANGUAGE>': {remedy}");
        assert_eq!((ran.code, ran.err.lines().next()), (Some(2), Some(first.as_str())));
    }
    let ran = folder.run(&["translate", "acme/example", "EN"]);
    let own = "guide: the guide 'acme/example' is written in 'en' itself; name the language to translate it into\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), own));
    assert!(folder.files("guides").keys().all(|path| path.matches('.').count() == 1), "nothing is written");
    let ran = folder.run(&["translate", "acme/example", "PT-br"]);
    assert!(ran.out.starts_with("guides/acme/example.pt-BR.yaml: "), "{}", ran.out);
}

#[test]
fn translations_are_built_beside_their_guides_and_listed() {
    let folder = Folder::with(&[
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", GUIDE),
        ("guides/acme/example.pt-BR.yaml", &SPANISH.replace("es", "pt-BR")),
        ("guides/acme/example.es.yaml", SPANISH),
    ]);
    let ran = folder.run(&["build", "--out", "out"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let files = folder.files("out");
    let ending = |path: &&String| path.ends_with(".guide");
    let names: Vec<&str> = files.keys().filter(ending).map(|path| path.rsplit('/').next().unwrap()).collect();
    assert_eq!(names, ["example.es.guide", "example.guide", "example.pt-br.guide"]);
    let (_, bytes) = files.iter().find(|(path, _)| path.ends_with("example.es.guide")).unwrap();
    let guide = guide_model::decode(bytes).unwrap();
    assert_eq!((guide.language.as_str(), guide.title.as_str()), ("es", "Conecte Example HR con Acme"));
    let (_, index) = files.iter().find(|(path, _)| path.ends_with("index.json")).unwrap();
    let index: serde_json::Value = serde_json::from_slice(index).unwrap();
    let title = "Conecte Example HR con Acme";
    let expected = serde_json::json!({ "es": title, "pt-BR": title });
    assert_eq!(index["vendors"][0]["systems"][0]["languages"], expected);
}

#[test]
fn one_vendors_guides_are_built_from_a_partners() {
    let folder = Folder::with(&[
        ("guides/partners/finch/example.yaml", GUIDE),
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", "format: 1\nbased_on: finch/example\n"),
        ("guides/zeta/vendor.yaml", "format: 9\n"),
    ]);
    let ran = folder.run(&["build", "--out", "out", "--vendor", "acme"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(folder.files("out").len(), 2);
    let ran = folder.run(&["build", "--out", "out", "--vendor", "partners"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(2), "guide: there is no vendor 'partners' in guides, but there is acme, zeta\n")
    );
}

#[test]
fn a_problem_of_two_files_shows_both() {
    let change = "change: [{ after: add, insert: [{ id: start, click: Start }] }]\n";
    let folder = Folder::with(&[
        ("guides/partners/finch/example.yaml", GUIDE),
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", &format!("format: 1\nbased_on: finch/example\n{change}")),
    ]);
    let ran = folder.run(&["check"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.out.contains("the id 'start' is given twice (line 3, and line 9 of partners/finch/example.yaml)."),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("--> guides/acme/example.yaml:3:"), "{}", ran.out);
    assert!(ran.out.contains("guides/partners/finch/example.yaml:9:"), "{}", ran.out);
    assert!(ran.out.contains("first here"), "{}", ran.out);
}

#[test]
fn translations_are_rendered_beside_their_guides() {
    let folder = Folder::with(&[
        ("guides/acme/vendor.yaml", VENDOR),
        ("guides/acme/example.yaml", GUIDE),
        ("guides/acme/example.es.yaml", SPANISH),
    ]);
    let ran = folder.run(&["render", "--out", "out", "--base", "https://guides.example/"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let text = |path: &str| String::from_utf8(folder.files("out")[path].clone()).unwrap();
    let page = text("pages/acme/example.es.html");
    assert!(
        page.contains("<html lang=\"es\" dir=\"ltr\">") && page.contains("<title>Conecte Example HR con Acme"),
        "{page}"
    );
    let element = page.split_once("<connector-guide").unwrap().1.split_once('>').unwrap().0;
    assert!(element.contains("lang=\"es\""), "{element}");
    let snippet = text("snippets/acme-example.es.html");
    assert!(snippet.contains("data-lang=\"es\"") && snippet.contains("pages/acme/example.es.html"), "{snippet}");
    let intercom = text("snippets/acme-example.es.intercom.html");
    assert!(intercom.contains("https://guides.example/?lang=es#vendor=acme"), "{intercom}");
    for original in ["pages/acme/example.html", "snippets/acme-example.html"] {
        let element = text(original);
        assert!(!element.contains("data-lang") && !element.contains("lang=\"es\""), "{element}");
    }
}
