//! The words by which the guard knows that somebody is away, and why.

/// Words that say of one person that they are away for a reason. A word with a star may go on.
pub(super) const LEAVE: [&str; 13] = [
    "sygemeldt",
    "sygemelding*",
    "sygemeldte",
    "sygefravær*",
    "sygeorlov*",
    "langtidssyg*",
    "barsel",
    "barslen",
    "barselsorlov*",
    "orlov",
    "orloven",
    "forældreorlov*",
    "fædreorlov*",
];

/// Words that are a reason only where somebody is said to be away.
pub(super) const REASONS: [&str; 24] = [
    "syg",
    "sygt",
    "sygdom",
    "sygdommen",
    "influenza",
    "corona",
    "covid",
    "indlagt",
    "indlæggelse",
    "hospitalsindlagt",
    "operation",
    "opereret",
    "gravid",
    "graviditet",
    "begravelse",
    "dødsfald",
    "stress",
    "stressramt",
    "depression",
    "ferie",
    "sommerferie",
    "kursus",
    "skilsmisse",
    "helbred*",
];

/// Words that can only be said of one person, and say in a row about one what the row has no business to say.
pub(super) const ILL: [&str; 13] = [
    "syg",
    "influenza",
    "corona",
    "covid",
    "indlagt",
    "hospitalsindlagt",
    "opereret",
    "gravid",
    "stressramt",
    "begravelse",
    "ferie",
    "sommerferie",
    "skilsmisse",
];

/// Words that say that somebody is away.
pub(super) const AWAY: [&str; 19] = [
    "afbud",
    "fraværende",
    "fravær",
    "forfald",
    "udeblev",
    "udeblevet",
    "forhindret",
    "ikke til stede",
    "deltog ikke",
    "deltager ikke",
    "ikke deltage",
    "ikke komme",
    "kom ikke",
    "mødte ikke",
    "meldte fra",
    "meldt fra",
    "melde fra",
    "måtte blive hjemme",
    "er væk",
];

/// Words that introduce who is away, or stand in brackets behind a name.
pub(super) const WHO: [&str; 5] = ["afbud", "fraværende", "udeblev", "udeblevet", "udeblevne"];

/// What says of somebody that they are so, and that they have it.
pub(super) const IS: [&str; 8] = ["er", "var", "bliver", "blev", "blevet", "ligger", "meldt", "meldte"];
pub(super) const HAS: [&str; 7] = ["har", "havde", "fik", "faet", "pa", "holder", "holdt"];
/// What somebody is, and what somebody has or is at.
pub(super) const STATES: [&str; 8] =
    ["syg", "indlagt", "hospitalsindlagt", "opereret", "gravid", "stressramt", "sygt", "deprimeret"];
pub(super) const THINGS: [&str; 11] = [
    "influenza",
    "corona",
    "covid",
    "stress",
    "depression",
    "ferie",
    "sommerferie",
    "kursus",
    "begravelse",
    "operation",
    "graviditet",
];

/// How a word begins that says that the illness is spoken of: `orienterede om borgere med stress`.
pub(super) const SPOKEN_OF: [&str; 10] =
    ["oriente", "oplæg", "fortal", "fremlagde", "gennemg", "indsats", "borger", "patient", "medarbejder", "unge"];

/// Words for somebody whom the reader can find out the name of.
pub(super) const OFFICES: [&str; 9] =
    ["formand", "medformand", "næstformand", "direktør", "chef", "leder", "læge", "medlem", "repræsentant"];
