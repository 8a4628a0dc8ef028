//! `guide schema`: prints the JSON Schema of a kind of file, for editors.

use crate::failure::Failure;
use guide_author::{SchemaOf, schema};
use std::io::{self, Write};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Editors that know YAML use it for completion, hover texts and marks while you write. Keep it beside the guides,
under a name that begins with a dot, and name it in the first line of a file:
  # yaml-language-server: $schema=../.guide.schema.json

Examples:
  guide schema > guides/.guide.schema.json
  guide schema vendor > guides/.vendor.schema.json
  guide schema translation > guides/.translation.schema.json

Exit codes: 0 printed, 2 called wrongly.")]
pub(crate) struct Schema {
    /// Which kind of file
    #[arg(value_enum, default_value_t = Kind::Guide)]
    of: Kind,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Kind {
    /// <vendor>/<system>.yaml and partners/<partner>/<system>.yaml
    Guide,
    /// <vendor>/vendor.yaml
    Vendor,
    /// <vendor>/<system>.<language>.yaml
    Translation,
}

impl Schema {
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let of = match self.of {
            Kind::Guide => SchemaOf::Guide,
            Kind::Vendor => SchemaOf::Vendor,
            Kind::Translation => SchemaOf::Translation,
        };
        let text = serde_json::to_string_pretty(&schema(of))
            .map_err(|error| Failure::Encode(format!("cannot encode the schema: {error}")))?;
        writeln!(io::stdout(), "{text}").map_err(|_| Failure::Closed)
    }
}
