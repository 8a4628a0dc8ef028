//! A guide of ours after its author has worked on it. Owns the changes; what readers see of them is for the scenarios.

use std::path::Path;

use guide_author::{Content, SourceFile, compile, read_folder};

const PROCEDURE: &str = "partners/merge/justworks.yaml";

/// Our own guide as its author might change it: permissions first, an action gone, one new, ids renamed.
pub(crate) fn changed_guide() -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guides");
    // The steps are Merge's, which GoProfiles' guide is based on. What is translated is of no interest here.
    let ours = ["goprofiles/vendor.yaml", "goprofiles/justworks.yaml", PROCEDURE];
    let files = read_folder(&folder).unwrap().into_iter().filter(|file| ours.contains(&file.path.as_str()));
    let files: Vec<SourceFile> = files.map(|file| if file.path == PROCEDURE { change(file) } else { file }).collect();
    let compiled = compile(&files);
    assert!(compiled.problems.is_empty(), "{:?}", compiled.problems);
    guide_model::encode(&compiled.library.vendors[0].guides[0]).unwrap()
}

fn change(file: SourceFile) -> SourceFile {
    let Content::Text(text) = file.content else { panic!("{} is no text", file.path) };
    let swap = |text: String, was: &str, now: &str| {
        assert!(text.contains(was), "the guide no longer has: {was}");
        text.replace(was, now)
    };
    let text = swap(text, "          - { id: click-add, click: Add, detail: \"This creates a new employee.\" }\n", "");
    let text = swap(
        text,
        "{ id: open-employees,",
        "{ id: check-company, do: \"Check that this is the right company.\" }\n          - { id: open-employees,",
    );
    let text = swap(text, "id: expand-third-party,", "id: unfold-third-party, was: expand-third-party,");
    let text = swap(text, "{ id: first_name,", "{ id: given_name, was: first_name,");
    let text = swap(text, "{first_name}", "{given_name}");
    let text = swap(text, "title: Add the permissions", "title: Grant the permissions");
    let (before, steps) = text.split_once("steps:\n").unwrap();
    let (others, last) = steps.split_at(steps.find("  - id: add-permissions\n").unwrap());
    let (last, finish) = last.split_at(last.find("finish:\n").unwrap());
    SourceFile::text(file.path, format!("{before}steps:\n{last}{others}{finish}"))
}
