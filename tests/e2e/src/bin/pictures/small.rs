//! Makes a picture of a page small: a few colours are all that text on plain ground needs.
//!
//! Owns which colours stay. The same picture gives the same bytes.

use std::collections::BTreeMap;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// How many colours stay.
const COLOURS: usize = 64;
type Colour = [u8; 3];

/// The same picture in few colours: the most frequent ones; each other becomes the nearest of them.
pub(crate) fn small(picture: &[u8]) -> Vec<u8> {
    let mut decoder = Decoder::new(Cursor::new(picture));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::STRIP_16);
    let mut reader = decoder.read_info().expect("what a browser captures is a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a picture fits into memory")];
    let info = reader.next_frame(&mut bytes).expect("a picture has pixels");
    let channels = info.color_type.samples();
    let pixels: Vec<Colour> = bytes.chunks_exact(channels).map(|one| [one[0], one[1], one[2]]).collect();

    let palette = frequent(&pixels);
    let mut places: BTreeMap<Colour, u8> = BTreeMap::new();
    let indices: Vec<u8> =
        pixels.iter().map(|pixel| *places.entry(*pixel).or_insert_with(|| nearest(&palette, *pixel))).collect();

    let mut written = Vec::new();
    let mut encoder = Encoder::new(&mut written, info.width, info.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().expect("a vector takes everything");
    writer.write_image_data(&indices).expect("as many pixels as before");
    writer.finish().expect("a vector takes everything");
    written
}

fn frequent(pixels: &[Colour]) -> Vec<Colour> {
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<(Colour, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours.into_iter().take(COLOURS).map(|(colour, _)| colour).collect()
}

fn nearest(palette: &[Colour], wanted: Colour) -> u8 {
    let distance = |colour: &Colour| {
        colour.iter().zip(wanted).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum::<u32>()
    };
    let place = palette.iter().enumerate().min_by_key(|(_, colour)| distance(colour)).map(|(place, _)| place);
    u8::try_from(place.expect("a picture has colours")).expect("at most 256 colours")
}
