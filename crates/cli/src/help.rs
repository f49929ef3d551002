//! What `--help` says.

mod verify;

pub(crate) use verify::VERIFY;

/// The whole program.
pub(crate) const ALL: &str = "\
klyngeatlas: udgiver sundhedsklyngernes data, prøver dem mod kommissorierne og
viser reglerne.

Brug:
  klyngeatlas publish SOURCE… --out DIR     skriv data som snapshots
  klyngeatlas publish SOURCE… --site DIR    læg data på et site, der står
  klyngeatlas check SOURCE…                 hold hvert krav op mod data
  klyngeatlas explain RULE-ID SOURCE…       forklar et krav og dets svar
  klyngeatlas diff SOURCE [SOURCE]          fortæl, hvad der er ændret
  klyngeatlas compare SOURCE…               sammenlign opdelinger i klynger
  klyngeatlas export chart SOURCE…          tegn organisationsdiagrammet som SVG
  klyngeatlas export calendar SOURCE…       skriv møderne som en kalender
  klyngeatlas rules SOURCE…                 vis hvert krav og hvordan det prøves
  klyngeatlas forget PERSON-ID MAPPE…       tag en person ud af data
  klyngeatlas verify MAPPE                  hold filerne op mod deres summer
  klyngeatlas import minutes FIL.txt        gør et referat til et udkast

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
klyngeatlas publish SOURCE… --site DIR

Skriver DIR/<region>.json for hver region og DIR/index.json over dem. De samme
data giver altid de samme bytes. Andre filer i DIR røres ikke.

Ved siden af skrives DIR/<region>.overview.json: det, regionens overblik viser
dag for dag fra dataenes dag og 400 dage frem, så siden kan vise det uden først
at hente snapshottet og alt det, der prøver det.

Møderne skrives også som kalendere til abonnement: DIR/kalender/<region>.ics med
alle, og DIR/kalender/<region>/<id>.ics for hvert organ og hver klynge, der har
møder.

Med --site lægges data på et site, som »cargo xtask dist« har lavet: DIR/data
og hver sides fil med sidens oplysninger som almindelig HTML, så de kan læses
uden scripts. Sider, der ikke er mere, fjernes. Intet skal bygges om.

Data udgives ikke, og intet skrives, når
  - noget er galt i dem: en ukendt nøgle, et id, der ikke findes, en dato, der
    ikke findes, et id, der står to gange …
  - en række ikke har en kilde (medmindre snapshottet er et eksempel),
  - noget ligner et CPR-nummer, en e-mailadresse eller et telefonnummer, siger,
    hvem der var fraværende eller hvorfor, eller nævner en patientforening ved
    en person.
Alt, hvad der er galt, nævnes på én gang med fil, linje og kolonne. Det, der kun
ligner, kan undtages i regionens exceptions.toml; hver undtagelse, der bruges,
står på stderr. Se docs/privacy.md.

  -o, --out DIR     mappen, der skrives til; den laves, hvis den mangler
  --site DIR        sitet, som data lægges på, i stedet for --out
  --snapshots-only  kun snapshots, ikke deres overblik: hurtigere, mens man
                    retter i data; siden prøver da selv
  --address URL     hvor siderne kan læses, til kalendernes links; med --site
                    også til oEmbed, robots.txt og sitemap.xml

Eksempler:
  klyngeatlas publish data/nordjylland --out udgivet
  klyngeatlas publish data --out udgivet
  klyngeatlas publish data --site /var/www/klyngeatlas
";

/// `check`.
pub(crate) const CHECK: &str = "\
klyngeatlas check SOURCE… [valg]

Holder hvert krav op mod hvert organ, som kravet er til, på en dato. En
manglende oplysning er aldrig et brud: så er kravet uoplyst, og svaret nævner,
hvad der mangler.

  --on DATO               dagen, ÅÅÅÅ-MM-DD; ellers i dag i København
  --body ID               kun dette organ
  --rule ID               kun dette krav
  --patch FIL.json        ret data først (RFC 7396; null fjerner); må gentages,
                          og hver fil rettes ind i hvert snapshot, der prøves
  --assume ID=VÆRDI       læs en antagelse anderledes; må gentages
  --assume-in-force ID    tag et kommissorium for gældende; fundene er da
                          hypotetiske og aldrig et brud; må gentages
  --format text|json      svar til mennesker (text) eller maskiner (json)

JSON er ét dokument for ét snapshot og en liste af dem for flere.
snapshot.sha256 er hashen af det, publish ville skrive, før --patch og --assume.
found.hi er null, når intet lukker listen; required er null, når ingen data kan
afgøre kravet.

Svar til systemet: 0 intet brud · 1 mindst ét brud på et hårdt krav, som ikke er
hypotetisk · 2 inddata eller valg kan ikke bruges.

Eksempler:
  klyngeatlas check data/nordjylland --on 2021-05-03
  klyngeatlas check data --rule NJ-FS-COMP-3 --format json
  klyngeatlas check udgivet/nordjylland.json --patch udkast.json
";

/// `explain`.
pub(crate) const EXPLAIN: &str = "\
klyngeatlas explain RULE-ID SOURCE… [valg]

Forklarer ét krav: hvor det står og med hvilke ord, hvor stærkt det binder,
hvorfor det findes, hvordan det læses, hvad det kræver, hvilke antagelser svaret
kan hvile på, og hvordan det står for hvert organ på en dato. Under en antagelse
står, hvad hver anden værdi ville vende svaret til.

  --on DATO               dagen, ÅÅÅÅ-MM-DD; ellers i dag i København
  --body ID               kun dette organ
  --assume ID=VÆRDI       læs en antagelse anderledes; må gentages
  --format text|json      svar til mennesker (text) eller maskiner (json)

JSON er ét dokument for ét snapshot og en liste af dem for flere; dets findings
er skrevet som i check.

Svar til systemet: 0 intet brud · 1 kravet er hårdt og brudt · 2 inddata eller
valg kan ikke bruges.

Eksempler:
  klyngeatlas explain NJ-FS-COMP-3 data/nordjylland
  klyngeatlas explain NJ-FS-COMP-3 data --on 2024-05-01 --body klynge-midt
";

/// `diff`.
pub(crate) const DIFF: &str = "\
klyngeatlas diff SOURCE [SOURCE] [valg]

Fortæller i sætninger, hvad der er ændret: organer, medlemmer, aftaler, krav, og
svar, der vendte, med de rækker, de vendte på grund af.

Én SOURCE: den samme region på to dage, --from og --on. To SOURCE: den første på
--from mod den anden på --on. Regioner hører sammen, når de har samme id; en
region, som kun den ene har, nævnes og sammenlignes ikke.

  --from DATO             dagen før, ÅÅÅÅ-MM-DD; med én SOURCE skal den gives,
                          med to er den ellers den samme dag som --on
  --on DATO               dagen efter, ÅÅÅÅ-MM-DD; ellers i dag i København
  --body ID               kun organet selv, dets medlemmer og dets svar
  --format text|json      svar til mennesker (text) eller maskiner (json)

JSON er ét dokument for én region og en liste af dem for flere. from eller to er
null for en region, som kun den anden SOURCE har. I changes er kind body,
membership, altered, agreement, clause eller verdict; from og to er holds,
unknown eller gone; for clause present eller absent; for verdict et svar, eller
null for et krav, der ikke var til organet; for altered null: rækken siger noget
andet.

Svar til systemet: 0, om noget er ændret eller ej · 2 inddata eller valg kan
ikke bruges.

Eksempler:
  klyngeatlas diff data/nordjylland --from 2022-06-30 --on 2022-07-01
  klyngeatlas diff gammel/nordjylland.json udgivet/nordjylland.json
";

/// `compare`.
pub(crate) const COMPARE: &str = "\
klyngeatlas compare SOURCE… [valg]

Sætter en opdeling af kommunerne ved siden af den, der gælder: kommuner og
borgere i hver klynge, forskellen på største og mindste, kommunale pladser,
ophæng på akuthospitaler, hvad der ikke ændrer sig, hvilke af brevets påstande
der holder, og hvilke svar der ville være anderledes. Alt er tænkt: det er
aldrig i kraft og tæller ikke med noget sted.

  --scenario ID           gå ud fra dette scenarie; ellers fra den opdeling, der
                          gælder (vedtaget), eller uden --move fra det første
                          scenarie, der deler anderledes
  --move KOMMUNE=KLYNGE   flyt en kommune; må gentages. KLYNGE er klyngens id i
                          opdelingen, eller ny-1, ny-2 … for en ny klynge
  --on DATO               dagen, ÅÅÅÅ-MM-DD; ellers i dag i København
  --assume ID=VÆRDI       læs en antagelse anderledes; må gentages
  --format text|json      svar til mennesker (text) eller maskiner (json)

JSON er ét dokument for ét snapshot og en liste af dem for flere. Et tal, som
ikke kendes, er null, og missing siger, hvad der mangler. I answers er from null
for et organ, der ville komme til, og to null for et krav, der ville falde bort.

Svar til systemet: 0 · 2 inddata eller valg kan ikke bruges.

Eksempler:
  klyngeatlas compare data/nordjylland --scenario nj-3
  klyngeatlas compare data/nordjylland --move rebild=klynge-midt --format json
";

/// `export`.
pub(crate) const EXPORT: &str = "\
klyngeatlas export chart SOURCE… [--on DATO] [--region ID]
klyngeatlas export calendar SOURCE… [--body ID] [--address URL] [--region ID]

chart skriver diagrammet over, hvordan en regions organer hænger sammen på en dato,
som SVG på stdout: det samme diagram som på siden /<region>/organisation, med
intet foldet og intet fremhævet. Dagen og dataenes dag står i det.

calendar skriver regionens møder som en kalenderfil (iCalendar) på stdout: den
samme fil, som publish lægger til abonnement. Et møde, hvis dag ikke er kendt, er
ikke med; et, hvis tidspunkt ikke er kendt, fylder dagen.

  --on DATO               dagen, ÅÅÅÅ-MM-DD; ellers i dag i København
  --region ID             regionen, når SOURCE har flere
  --body ID               kun dette organs møder, eller denne klynges organers
  --address URL           hvor siderne kan læses, til links fra hvert møde

Svar til systemet: 0 skrevet · 2 inddata eller valg kan ikke bruges, ingen
organer er kendt den dag, eller ingen møder har en kendt dag.

Eksempler:
  klyngeatlas export chart data/nordjylland --on 2024-05-01 > nordjylland.svg
  klyngeatlas export chart data --region midtjylland > midtjylland.svg
  klyngeatlas export calendar data/nordjylland --body klynge-nord > nord.ics
";

/// `forget`.
pub(crate) const FORGET: &str = "\
klyngeatlas forget PERSON-ID MAPPE… [--dry-run]

Tager én person ud af en regions mappe og lader pladsen og dens historie stå:
rækken under persons fjernes, og personens pladser og gæsterækker mister
person_id, får et nyt id uden navnet og mister de citater i source, hvor navnet
står. Rolle, side, organ, datoer, kilde og linjer bliver. Kommentarer og opsætning
røres ikke. Derefter nævnes hvert sted i mappen, hvor navnet eller id'et står
endnu; det må et menneske rette.

  --dry-run               fortæl, hvad der ville ske, og skriv intet

Svar til systemet: 0 navnet er ude af mappen · 1 det står der endnu, se stederne ·
2 inddata eller valg kan ikke bruges (intet er skrevet).

Hvad der er udgivet før, browseres kopier og git-historikken har navnet endnu; se
docs/privacy.md.

Eksempler:
  klyngeatlas forget medlem-5 data/eksempel --dry-run
  klyngeatlas forget medlem-5 data/eksempel
";

/// `rules`.
pub(crate) const RULES: &str = "\
klyngeatlas rules SOURCE… [--format text|json]

Viser hvert krav én gang i papirets rækkefølge: id, kilde, afsnit, linjer,
ordene selv, hvor stærkt det binder, og hvordan det prøves, eller hvorfor det
ikke kan.

  --format text|json      svar til mennesker (text) eller maskiner (json)

JSON er ét dokument for ét snapshot og en liste af dem for flere. Det, et krav
ikke har, er null.

Eksempler:
  klyngeatlas rules data/nordjylland
  klyngeatlas rules udgivet/nordjylland.json --format json
";

/// `import`.
pub(crate) const IMPORT: &str = "\
klyngeatlas import minutes FIL.txt [valg]

Læser et referat som tekst (UTF-8) og skriver et udkast til et møde i TOML, som
en redaktør gør færdigt: dag, tid, sted, fremmøde i tal og hvert punkt med
bilag, indstilling og referat. Ved hvert felt står, hvilke linjer det er læst
af.

Referatet skal være stillet op på den sædvanlige måde: »Mødedato:«, »Mødet
påbegyndt:«, »Mødet afsluttet:«, »Mødested:«, »Deltagere« med en overskrift for
hver side, og punkter nummereret fra 1 med »Bilag:«, »Indstilling:« og
»Referat:«. Linjer, der ikke kunne læses, står i udkastet med deres nummer.

Intet gættes: en person uden en side over sig tælles ikke med, ingen roller
læses, og om noget er en beslutning, er redaktørens sag; udkastet siger, hvor
man skal se efter. Navne på dem, der var væk, og hvorfor, er ikke med, heller
ikke i kommentarerne.

  --body ID       organet, der holdt mødet
  --source ID     referatets id i sources.toml; så får hver række sin kilde
  -o, --out FIL   skriv udkastet her, og svar med et overblik; en fil, der
                  findes, overskrives ikke

Svar til systemet: 0 udkastet er skrevet · 2 filen eller valg kan ikke bruges, og
intet er skrevet.

Eksempler:
  klyngeatlas import minutes referat.txt --body klynge-midt --source S012
  klyngeatlas import minutes referat.txt -o data/nordjylland/meetings/udkast.toml
";
