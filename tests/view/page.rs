//! Renders a state natively and takes the HTML apart.

use connector_guide::State;
use connector_guide::view::{self, ViewConfig};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::LocalServerRenderer;
use yew::prelude::*;

#[derive(Properties, Clone)]
struct Props {
    state: State,
    config: ViewConfig,
}

impl PartialEq for Props {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

struct Page;

impl Component for Page {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { state, config } = ctx.props();
        html! {
            <div class="root" data-theme={config.theme.name()}>
                { view::guide(state, &Callback::from(|_| ()), config) }
            </div>
        }
    }
}

/// The HTML of a state.
pub(crate) fn html(state: &State, config: &ViewConfig) -> String {
    let props = Props { state: state.clone(), config: config.clone() };
    let runtime = Builder::new_current_thread().build().unwrap();
    LocalSet::new().block_on(&runtime, LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}
