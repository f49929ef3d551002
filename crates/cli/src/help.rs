//! What `--help` says.

/// The whole program.
pub(crate) const ALL: &str = "\
klyngeatlas: udgiver sundhedsklyngernes data, prøver dem mod kommissorierne og
viser reglerne.

Brug:
  klyngeatlas publish SOURCE… --out DIR     skriv data som snapshots
  klyngeatlas check SOURCE…                 hold hvert krav op mod data
  klyngeatlas rules SOURCE…                 vis hvert krav og hvordan det prøves

SOURCE er et snapshot (.json), en regions mappe (med region.toml) eller en mappe
af regioner.

  -h, --help       denne hjælp; efter en kommando: hjælp til den
  -V, --version    programmets udgave

Svar til systemet: 0 intet brud · 1 mindst ét brud på et hårdt krav · 2 inddata
kan ikke bruges (hvert problem står på stderr, og intet er skrevet).
";

/// `publish`.
pub(crate) const PUBLISH: &str = "\
klyngeatlas publish SOURCE… --out DIR

Skriver DIR/<region>.json for hver region og DIR/index.json over dem. De samme
data giver altid de samme bytes. Andre filer i DIR røres ikke.

Data udgives ikke, og intet skrives, når
  - noget er galt i dem: en ukendt nøgle, et id, der ikke findes, en dato, der
    ikke findes, et id, der står to gange …
  - en række ikke har en kilde (medmindre snapshottet er et eksempel),
  - noget ligner et CPR-nummer, en e-mailadresse eller et telefonnummer.
Alt, hvad der er galt, nævnes på én gang med fil, linje og kolonne.

  -o, --out DIR    mappen, der skrives til; den laves, hvis den mangler

Eksempler:
  klyngeatlas publish data/nordjylland --out udgivet
  klyngeatlas publish data --out udgivet
";
