//! The form of "Make a customer link": a row per value, the link, and what the customer will see.

use crate::link_maker::LinkRow;
use crate::text;
use guide_model::{Guide, Id, Kind};
use yew::prelude::*;

/// Marks the link, for whoever has to copy it by hand.
pub const ADDRESS: &str = "address";

/// The form. `preview` is the guide as the customer will see it.
pub fn link_form(
    guide: &Guide,
    rows: &[LinkRow<'_>],
    address: &str,
    announcement: &'static str,
    on_type: &Callback<(Id, String)>,
    on_copy: &Callback<()>,
    preview: Html,
) -> Html {
    let copy = on_copy.reform(|_: MouseEvent| ());
    html! {
        <div class="link-maker">
            <p>{ text::link_maker_lead(&guide.title) }</p>
            { for rows.iter().map(|row| link_row(row, on_type)) }
            <p hidden={!rows.is_empty()}>{ text::LINK_WITHOUT_VALUES }</p>
            <div class="value-form">
                <label for="address">{ text::LINK_ADDRESS }</label>
                <input id="address" class="input" readonly={true} value={address.to_owned()} data-focus={ADDRESS} />
                <button type="button" class="button primary" onclick={copy}>{ text::COPY_LINK }</button>
            </div>
            <p class="muted">{ text::LINK_CARE }</p>
            <p role="status" class="status">{ announcement }</p>
            <h3>{ text::LINK_PREVIEW }</h3>
            <p class="muted">{ text::LINK_PREVIEW_LEAD }</p>
            { preview }
        </div>
    }
}

fn link_row(row: &LinkRow<'_>, on_type: &Callback<(Id, String)>) -> Html {
    let id = row.value.id.clone();
    let typed = {
        let id = id.clone();
        on_type.reform(move |event: InputEvent| {
            (id.clone(), event.target_unchecked_into::<web_sys::HtmlInputElement>().value())
        })
    };
    let name = format!("link-{id}");
    let message = format!("{name}-problem");
    let problem = row.problem.as_ref().map(text::value_problem);
    html! {
        <div class="value-form" key={id.as_str()}>
            <label for={name.clone()}>{ &row.value.label }</label>
            <input id={name} class="input" type="text" autocomplete="off" spellcheck="false"
                inputmode={if row.value.kind == Kind::Email { "email" } else { "text" }}
                aria-invalid={problem.is_some().then_some("true")}
                aria-describedby={message.clone()}
                value={row.typed.to_owned()} oninput={typed} />
            <p id={message} class="problem" hidden={problem.is_none()}>{ problem }</p>
        </div>
    }
}
