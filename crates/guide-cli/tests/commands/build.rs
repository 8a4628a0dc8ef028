//! `guide build`: what it writes, what it leaves alone, and that it is all or nothing.

use crate::support::{Folder, GUIDE};
use std::fs;
use std::time::{Duration, SystemTime};

const INDEX: &str = r#"{
  "vendors": [
    {
      "id": "acme",
      "name": "Acme",
      "systems": [
        {
          "id": "example",
          "name": "Example HR",
          "title": "Connect Example HR to Acme",
          "partner": "Finch"
        }
      ]
    },
    {
      "id": "zeta",
      "name": "Zeta",
      "systems": [
        {
          "id": "example",
          "name": "Example HR",
          "title": "Connect Example HR to Zeta",
          "partner": null
        }
      ]
    }
  ]
}
"#;

#[test]
fn guides_and_an_index() {
    let folder = Folder::sound();
    let ran = folder.run(&["build", "--out", "out"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out, "2 guides built into out: 3 files written\n");
    let files = folder.files("out");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["f2/acme/example.guide", "f2/index.json", "f2/zeta/example.guide"]);
    assert_eq!(String::from_utf8_lossy(&files["f2/index.json"]), INDEX);
    let guide = guide_model::decode(&files["f2/zeta/example.guide"]).unwrap();
    assert_eq!((guide.vendor.id.as_str(), guide.title.as_str()), ("zeta", "Connect Example HR to Zeta"));
}

#[test]
fn the_same_guides_give_the_same_bytes() {
    let folder = Folder::sound();
    folder.run(&["build", "--out", "one", "--json"]);
    folder.run(&["build", "guides", "--out", "two", "--json"]);
    assert_eq!(folder.files("one"), folder.files("two"));
    assert_eq!(folder.files("one").len(), 5);
}

#[test]
fn files_that_stay_the_same_are_not_touched() {
    let folder = Folder::sound();
    folder.run(&["build", "--out", "out"]);
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for file in folder.files("out").keys() {
        fs::File::options()
            .write(true)
            .open(folder.at(&format!("out/{file}")))
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
    }
    folder.write("guides/acme/example.yaml", &GUIDE.replace("click: Add", "click: Invite"));
    assert_eq!(folder.run(&["build", "--out", "out"]).out, "2 guides built into out: 1 file written\n");
    let touched: Vec<String> = folder
        .files("out")
        .into_keys()
        .filter(|file| fs::metadata(folder.at(&format!("out/{file}"))).unwrap().modified().unwrap() != long_ago)
        .collect();
    assert_eq!(touched, ["f2/acme/example.guide"]);
}

#[test]
fn with_a_problem_nothing_is_written() {
    let folder = Folder::sound();
    folder.run(&["build", "--out", "out"]);
    let before = folder.files("out");
    folder.write("guides/acme/example.yaml", &GUIDE.replace("click: Add", "click: Invite"));
    folder.write("guides/zeta/example.yaml", "format: 1\n");
    for out in ["out", "new"] {
        let ran = folder.run(&["build", "--out", out, "--json"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
        assert!(
            ran.err.starts_with("problem[missing-key]: A guide needs 'title', and there is none.\n"),
            "{}",
            ran.err
        );
        assert!(ran.err.ends_with("\n7 problems in 1 file\n"), "{}", ran.err);
    }
    assert_eq!(folder.files("out"), before);
    assert!(!folder.at("new").exists());
}

#[test]
fn one_vendor_alone() {
    let folder = Folder::sound();
    folder.write("guides/zeta/example.yaml", "format: 1\n");
    let ran = folder.run(&["build", "--out", "out", "--vendor", "acme"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "1 guide built into out: 2 files written\n"), "{}", ran.err);
    let files = folder.files("out");
    assert_eq!(files.len(), 2);
    assert!(!String::from_utf8_lossy(&files["f2/index.json"]).contains("zeta"));
}

#[test]
fn a_vendor_that_is_not_there() {
    let folder = Folder::sound();
    let ran = folder.run(&["build", "--out", "out", "--vendor", "acne"]);
    let message = "guide: there is no vendor 'acne' in guides, but there is acme, zeta\n";
    assert_eq!((ran.code, ran.err.as_str()), (Some(2), message));
    assert!(!folder.at("out").exists());
}

#[test]
fn guides_that_are_gone_are_removed() {
    let folder = Folder::sound();
    folder.run(&["build", "--out", "out", "--json"]);
    fs::remove_dir_all(folder.at("guides/zeta")).unwrap();
    folder.write("out/f2/notes.txt", "not ours");
    folder.write("out/f2/acme/notes.txt", "not ours");
    let ran = folder.run(&["build", "--out", "out"]);
    assert_eq!(ran.out, "1 guide built into out: 1 file written, 3 old files removed\n");
    let names: Vec<String> = folder.files("out").into_keys().collect();
    assert_eq!(names, ["f2/acme/example.guide", "f2/acme/notes.txt", "f2/index.json", "f2/notes.txt"]);
    assert!(!folder.at("out/f2/zeta").exists());
}

#[test]
fn pictures_come_along_and_go_again() {
    let folder = Folder::sound();
    let picture = "      - picture: { file: media/key.svg, alt: The key under Settings }\n";
    let with_picture = GUIDE.replace("finish:", &format!("{picture}finish:"));
    folder.write("guides/acme/media/key.svg", "<svg viewBox=\"0 0 8 4\"></svg>");
    folder.write("guides/acme/media/unused.svg", "<svg viewBox=\"0 0 8 4\"></svg>");
    folder.write("guides/acme/example.yaml", &with_picture);
    folder.run(&["build", "--out", "out"]);
    let names: Vec<String> = folder.files("out").into_keys().collect();
    let all = ["f2/acme/example.guide", "f2/acme/media/key.svg", "f2/index.json", "f2/zeta/example.guide"];
    assert_eq!(names, all);
    folder.write("guides/acme/example.yaml", GUIDE);
    let ran = folder.run(&["build", "--out", "out"]);
    assert_eq!(ran.out, "2 guides built into out: 1 file written, 1 old file removed\n");
    assert!(!folder.at("out/f2/acme/media").exists());
}

#[test]
fn json_says_the_same() {
    let folder = Folder::sound();
    folder.run(&["build", "--out", "out", "--json"]);
    let files = folder.files("out");
    let json: serde_json::Value = serde_json::from_slice(&files["f2/acme/example.json"]).unwrap();
    let guide = guide_model::decode(&files["f2/acme/example.guide"]).unwrap();
    assert_eq!(json, serde_json::to_value(&guide).unwrap());
    assert_eq!(serde_json::from_value::<guide_model::Guide>(json).unwrap(), guide);
}

#[test]
fn where_it_cannot_write_nothing_is_left_behind() {
    let folder = Folder::sound();
    folder.write("out/f2/zeta", "a file where a folder has to be");
    let before = folder.files("out");
    let ran = folder.run(&["build", "--out", "out"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.starts_with("guide: cannot create the folder out/f2/zeta: "), "{}", ran.err);
    assert_eq!(folder.files("out"), before);
}
