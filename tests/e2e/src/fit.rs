//! What does not fit the view: nothing may stand out of it sideways or be cut off.
//!
//! Owns what counts as too wide. Works in every engine, at whatever size the view has.

use std::future::Future;

use crate::Page;

/// What is only for ears is one clipped pixel and does not count.
const TOO_WIDE: &str = "
    const trees = [document], wide = [];
    for (const tree of trees) for (const one of tree.querySelectorAll('*')) {
      if (one.shadowRoot) trees.push(one.shadowRoot);
      const box = one.getBoundingClientRect();
      const seen = box.width > 1 && one.checkVisibility() && !one.closest('.unseen, .offscreen, .skip');
      if (seen && (box.right > innerWidth + 1 || box.left < -1)) wide.push(`${one.localName}.${one.className} ${Math.round(box.left)}-${Math.round(box.right)}`);
      if (seen && getComputedStyle(one).overflowX == 'hidden' && one.scrollWidth > one.clientWidth + 1) wide.push(`${one.localName}.${one.className} clips`);
    }
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) wide.push(`the page is ${page.scrollWidth} wide`);
    return wide.slice(0, 8)";

impl Page {
    /// What stands out of the view or is cut off, at most eight things.
    #[track_caller]
    pub fn too_wide(&self) -> impl Future<Output = Vec<String>> {
        self.step("look for what is too wide", async |page| {
            let found = page.run_script(TOO_WIDE, vec![]).await?;
            let texts = found.as_array().into_iter().flatten();
            Ok(texts.filter_map(|text| text.as_str().map(str::to_owned)).collect())
        })
    }
}
