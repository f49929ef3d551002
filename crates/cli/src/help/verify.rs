//! What `verify --help` says.

/// `verify`.
pub(crate) const VERIFY: &str = "\
klyngeatlas verify MAPPE [--key FIL] [--format text|json]

Holder det udgivne op mod listen over det, index.json: om hver fil, som listen
nævner, er den, der blev udgivet (SHA-256), om snapshottene kan bruges og siger
det samme som listen, om overblik og kort hører til dem, og om de komprimerede
filer (.br, .gz) ved siden af er de samme pakket ud.

MAPPE er den, som index.json ligger i, eller hele sitets; det kan også være
index.json selv. En liste skrevet i hånden behøver ingen kontrolsummer; så siger
svaret, hvilke filer der ikke kan holdes op mod noget.

En underskrift laves med minisign -Sm index.json. publish rører den ikke; gælder
den ikke de nye data, siger publish det på stderr. Se docs/hosting.md.

  --key FIL               den offentlige nøgle fra minisign, som listen skal
                          være underskrevet med i index.json.minisig; filen eller
                          selve nøglen
  --format text|json      svar til mennesker (text) eller maskiner (json)

Svar til systemet: 0 alt er, som det blev udgivet · 1 mindst én fil er ikke,
eller underskriften passer ikke · 2 listen eller valg kan ikke bruges.

Eksempler:
  klyngeatlas verify /var/www/klyngeatlas
  klyngeatlas verify udgivet --key minisign.pub
";
