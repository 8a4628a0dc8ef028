//! The frame around what mirrors the system's screen: a caption, how much is done, rows.

use crate::text;
use guide_model::Count;
use yew::prelude::*;

/// The frame.
pub(super) fn card(part: Option<&'static str>, caption: Html, count: Count, rows: Html) -> Html {
    html! {
        <div class="card" {part}>
            <div class="caption">
                <span>{ caption }</span>
                if count.total > 0 {
                    <span class="figures">{ text::of(count) }</span>
                }
            </div>
            { rows }
        </div>
    }
}
