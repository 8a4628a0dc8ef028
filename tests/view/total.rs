//! Nothing that a guide lacks, names wrongly or makes up breaks a view.

use super::*;
use connector_guide::Action;
use connector_guide::view::{Theme, section_of};
use guide_model::*;

#[test]
fn a_guide_of_nothing_is_a_title_and_an_end() {
    let guide = Guide {
        partner: None,
        overview: vec![],
        effort: vec![],
        sources: vec![],
        chapters: vec![],
        values: vec![],
        secrets: vec![],
        questions: vec![],
        prerequisites: vec![],
        steps: vec![],
        contacts: vec![],
        troubleshooting: vec![],
        finish: Finish { when: vec![], text: vec![], tell: "us".into(), mail: None, connect: None, feedback: None },
        ..sample::guide()
    };
    let page = show(&State::new(Rc::new(guide)));
    assert_eq!(page.one(|one| one.name == "h2").words(), "Connect Justworks to Acme");
    assert!(page.one(|one| one.has_class("steps")).children.is_empty());
    assert_eq!(page.one(|one| one.name == "progress").get("max"), Some("1"));
}

#[test]
fn what_is_named_and_not_there_is_left_out() {
    let nowhere = || id("nowhere");
    let fill = Entry::Fill(Template(vec![Piece::Value(nowhere())]));
    let text = Text(vec![Inline::Label(Template(vec![Piece::Value(nowhere())]))]);
    let notable = |name: &str, what| Notable { id: id(name), what, hint: None, hold: false, fingerprint: 0 };
    let blocks = vec![
        Block::Ask(nowhere()),
        Block::Form(Form {
            intro: Text::default(),
            fields: vec![Field {
                id: id("a"),
                label: "A".into(),
                entry: fill,
                hint: None,
                when: vec![],
                optional: false,
                fingerprint: 0,
            }],
        }),
        Block::Form(Form { intro: Text::default(), fields: vec![] }),
        Block::Actions(vec![guide_model::Action {
            id: id("b"),
            text,
            detail: None,
            when: vec![],
            optional: false,
            fingerprint: 0,
        }]),
        Block::Actions(vec![]),
        Block::Permissions(Permissions { intro: None, caption: String::new(), groups: vec![] }),
        Block::Notables(vec![
            notable("c", NotableKind::Value(nowhere())),
            notable("d", NotableKind::Secret(nowhere())),
        ]),
        Block::Paragraph(Text(vec![Inline::Value(nowhere())])),
    ];
    let blocks = blocks.into_iter().map(|block| Part { when: vec![], block }).collect();
    let step = Step { blocks, ..sample::guide().steps.remove(0) };
    let state = State::new(Rc::new(Guide { steps: vec![step], ..sample::guide() }));
    let page = show(&state);
    assert_eq!(item(&page, "b").words(), "[…]");
    assert_eq!(item(&page, "a").select(|one| one.name == "button").len(), 0);
}

#[test]
fn markup_in_a_guide_or_a_value_stays_text() {
    let hostile = "<img src=x onerror=alert(1)>\"'&amp;";
    let mut guide = sample::guide();
    guide.title = hostile.into();
    guide.steps[0].title = hostile.into();
    guide.values[0].label = hostile.into();
    let mut state = State::new(Rc::new(guide));
    state.apply(Action::Keep(Typed { spot: spot("first-name", "first_name"), text: hostile.into(), done: false }));
    let page = show(&state);
    assert!(page.select(|one| one.name == "img").is_empty());
    assert_eq!(page.one(|one| one.has_class("title")).words(), hostile);
    assert!(item(&page, "first-name").words().contains("<img src=x onerror=alert(1)>"));
}

#[test]
fn every_link_is_safe_and_leaves_the_guide_where_it_is() {
    for (name, state) in states() {
        for link in show(&state).select(|one| one.name == "a") {
            let href = link.get("href").unwrap();
            let mail = href.starts_with("mailto:");
            assert!(mail || href.starts_with("https://"), "{name}: {href}");
            assert_eq!(link.get("rel"), (!mail).then_some("noopener noreferrer"), "{name}: {href}");
        }
    }
}

#[test]
fn anchors_name_sections() {
    let guide = sample::guide();
    assert_eq!(section_of(&guide, "acme-justworks-before-you-start"), Some(0));
    assert_eq!(section_of(&guide, "acme-justworks-find"), Some(1));
    assert_eq!(section_of(&guide, "note-down"), Some(5));
    assert_eq!(section_of(&guide, "acme-justworks-"), None);
    assert_eq!(section_of(&guide, "other-justworks-find"), None);
}

#[test]
fn themes_have_names() {
    for theme in [Theme::Auto, Theme::Light, Theme::Dark] {
        assert_eq!(Theme::named(theme.name()), theme);
    }
    assert_eq!(Theme::named("pink"), Theme::Auto);
}
