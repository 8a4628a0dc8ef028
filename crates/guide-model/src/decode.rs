//! Reads the payload of a compiled guide: the types of `guide` in `postcard`'s wire format.
//!
//! Nothing here answers an error. What cannot be read marks the reader and gives something harmless, and
//! whoever started the reader throws the whole away: one question at the end, instead of a way out behind
//! every field that gives back all fields before it. That is most of what a derived reader weighs in the
//! WASM. Never allocates by a length that the input claims, and never recurses deeper than the types do.
//!
//! The lists below say the order of fields and the numbers of variants a second time, after the derived
//! writer. A missing field or variant does not compile; the tests hold the rest against `postcard` itself.

use crate::*;

/// A type that a compiled guide holds.
pub(crate) trait Decode {
    /// Reads one, or marks the reader and gives anything.
    fn decode(reader: &mut Reader) -> Self;
}

/// What is left to read.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    bad: bool,
}

impl<'a> Reader<'a> {
    /// Reads all bytes as one thing, or says nothing but that they are not that.
    #[inline(never)]
    pub(crate) fn read_all<T: Decode>(bytes: &'a [u8]) -> Option<T> {
        let mut reader = Self { rest: bytes, bad: false };
        let read = T::decode(&mut reader);
        if !reader.bad && reader.rest.is_empty() {
            return Some(read);
        }
        // Giving it back piece by piece is 5 KB of code, and it is hardly ever something.
        std::mem::forget(read);
        None
    }

    /// Marks the input as bad. From here on it is at its end, so whatever still wants to read is done soon.
    pub(crate) fn fail(&mut self) {
        self.bad = true;
        self.rest = &[];
    }

    /// The next byte.
    #[inline(never)]
    pub(crate) fn byte(&mut self) -> u8 {
        if let Some((byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            *byte
        } else {
            self.fail();
            0
        }
    }

    /// The next number: seven bits a byte, the lowest first, the eighth bit where more follow. Each number
    /// has one form: an end of zeros is refused, so that what is read is what would be written.
    #[inline(never)]
    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                if shift > 0 && byte == 0 || shift == 28 && byte > 0x0f {
                    break;
                }
                return number;
            }
        }
        self.fail();
        0
    }

    /// The next text.
    #[inline(never)]
    pub(crate) fn text(&mut self) -> &'a str {
        // A length that does not fit is longer than what is left.
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if let Some((text, rest)) = self.rest.split_at_checked(length)
            && let Ok(text) = str::from_utf8(text)
        {
            self.rest = rest;
            return text;
        }
        self.fail();
        ""
    }
}

impl Decode for u32 {
    fn decode(reader: &mut Reader) -> Self {
        reader.number()
    }
}

impl Decode for u16 {
    fn decode(reader: &mut Reader) -> Self {
        reader.number().try_into().unwrap_or_else(|_| {
            reader.fail();
            0
        })
    }
}

impl Decode for bool {
    #[inline(never)]
    fn decode(reader: &mut Reader) -> Self {
        let byte = reader.byte();
        if byte > 1 {
            reader.fail();
        }
        byte == 1
    }
}

impl Decode for String {
    #[inline(never)]
    fn decode(reader: &mut Reader) -> Self {
        reader.text().to_owned()
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(reader: &mut Reader) -> Self {
        bool::decode(reader).then(|| T::decode(reader))
    }
}

impl<T: Decode> Decode for Vec<T> {
    #[inline(never)]
    fn decode(reader: &mut Reader) -> Self {
        let mut items = Self::new();
        for _ in 0..reader.number() {
            // Also what ends a length that is not there: every item takes a byte.
            if reader.bad {
                break;
            }
            items.push(T::decode(reader));
        }
        items
    }
}

/// Structs with their fields in the order of the type.
macro_rules! decode_structs {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl Decode for $name {
            fn decode(reader: &mut Reader) -> Self {
                Self { $($field: Decode::decode(reader)),+ }
            }
        }
    )+};
}

/// Enums with their variants' numbers, which count from 0 in the order of the type.
macro_rules! decode_enums {
    ($($name:ident {
        0 = $first:ident $(($first_content:ty))? $({ $($first_field:ident),+ })?
        $(, $number:literal = $variant:ident $(($content:ty))? $({ $($field:ident),+ })?)+
    })+) => {$(
        impl Decode for $name {
            fn decode(reader: &mut Reader) -> Self {
                // Here only so that a variant that is not in the list does not compile.
                const _: fn(&$name) = |all| match all {
                    $name::$first { .. } $(| $name::$variant { .. })+ => (),
                };
                match reader.number() {
                    $($number => Self::$variant
                        $((<$content>::decode(reader)))?
                        $({ $($field: Decode::decode(reader)),+ })?,)+
                    number => {
                        if number > 0 {
                            reader.fail();
                        }
                        Self::$first
                            $((<$first_content>::decode(reader)))?
                            $({ $($first_field: Decode::decode(reader)),+ })?
                    }
                }
            }
        }
    )+};
}

decode_structs! {
    Guide {
        vendor, system, partner, language, right_to_left, title, overview, effort, facts, checked_on, sources,
        chapters, values, secrets, questions, prerequisites, start, repeats, steps, finish, contacts,
        troubleshooting, renames, words
    }
    Vendor { id, name, mail_domains, exclusive }
    System { id, name, edition }
    Partner { id, name, flow, shown }
    Effort { least, most, note, when }
    Fact { text, when }
    Chapter { place, title, texts }
    Reference { title, href }
    Value { id, label, kind, origin, help, extract, example }
    Secret { id, label }
    Question { id, text, choices, optional, hold }
    Choice { mark, label, sign }
    Repeat { id, noun, values }
    Finish { when, text, tell, mail, connect, feedback }
    Contact { label, text, href }
    Rename { was, now }
    Phrase { from, to }
    Condition { question, answers, unless }
    Prerequisite { any_of, otherwise, group }
    Alternative { id, text, fingerprint }
    Step { id, title, about, when, wait, repeat, round, blocks }
    Wait { who, days, lapses }
    Part { when, block }
    Action { id, text, detail, when, optional, fingerprint }
    Form { intro, fields }
    Field { id, label, entry, hint, when, optional, fingerprint }
    Permissions { intro, caption, groups }
    PermissionGroup { title, items }
    Permission { id, label, tags, reason, optional, fingerprint }
    Note { tone, text }
    Notable { id, what, hint, hold, fingerprint }
    Message { id, to, address, copy_to, subject, body, optional, fingerprint }
    Table { head, rows }
    Picture { src, alt, width, height, caption }
}

decode_enums! {
    Kind { 0 = Text, 1 = Name, 2 = Email }
    Origin { 0 = LinkingFlow, 1 = Vendor, 2 = Reader }
    ChapterPlace { 0 = Before, 1 = After }
    Extract {
        0 = Subdomain,
        1 = Host,
        2 = HostRest,
        3 = PathPart(u16),
        4 = Digits,
        5 = After(String),
        6 = Before(String),
        7 = Query(String)
    }
    Block {
        0 = Paragraph(Text),
        1 = Actions(Vec<Action>),
        2 = Form(Form),
        3 = Permissions(Permissions),
        4 = Note(Note),
        5 = Notables(Vec<Notable>),
        6 = Ask(Id),
        7 = Message(Message),
        8 = Table(Table),
        9 = Picture(Picture)
    }
    Entry { 0 = Fill(Template), 1 = Soft(Text) }
    Tone { 0 = Note, 1 = Tip, 2 = Warning }
    NotableKind { 0 = Value(Id), 1 = Secret(Id) }
    Inline {
        0 = Run { text, style },
        1 = Link { href, text },
        2 = Label(Template),
        3 = Value(Id),
        4 = Path(Vec<Template>),
        5 = Today(String)
    }
    Style { 0 = Plain, 1 = Emphasis, 2 = Strong, 3 = StrongEmphasis, 4 = Code, 5 = Tag }
    Piece { 0 = Fixed(String), 1 = Value(Id), 2 = Today(String), 3 = Page }
}

impl Decode for Id {
    fn decode(reader: &mut Reader) -> Self {
        Self::read(reader)
    }
}

impl Decode for Slug {
    fn decode(reader: &mut Reader) -> Self {
        Self::read(reader)
    }
}

impl Decode for Text {
    fn decode(reader: &mut Reader) -> Self {
        Self(Vec::decode(reader))
    }
}

impl Decode for Template {
    fn decode(reader: &mut Reader) -> Self {
        Self(Vec::decode(reader))
    }
}
