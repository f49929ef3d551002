import { initSync } from "./app.07c85597f962.js";

let sharedImports = undefined;
function getSharedImports() {
    if (sharedImports === undefined) {
        sharedImports = { __wasm_split: {  } };
        const { __indirect_function_table, __wasm_split_shared0, memory,  } = initSync(undefined, undefined);
        Object.assign(sharedImports.__wasm_split, { __indirect_function_table, __wasm_split_shared0, memory,  });
    }
    return sharedImports;
}
function wrapAsyncCb(callee) {
    return async (callbackIndex, callbackData) => {
        let success;
        try {
            await callee();
            success = true;
        } catch (e) {
            console.error(e);
            success = false;
        } finally {
            const sharedImports = getSharedImports();
            sharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)(callbackData, success);
        }
    }
}
function makeLoad(fetcher, deps) {
    const loader = async () => {
        const parallelStuff = deps.map(d => d());
        const instantiate = fetcher();
        await Promise.all(parallelStuff);
        const imports = getSharedImports();
        return instantiate(imports);
    };
    let loadingModule = undefined;
    return () => {
        if (loadingModule === undefined) {
            const thisLoad = loader();
            // Memoize successes only: a rejected load must not be cached for
            // the lifetime of the session, or one transient network failure
            // permanently breaks the module. Clearing on rejection lets the
            // next call (e.g. the Rust side re-invoking load after a failed
            // callback) start a fresh attempt.
            thisLoad.catch(() => {
                if (loadingModule === thisLoad) loadingModule = undefined;
            });
            loadingModule = thisLoad;
        }
        return loadingModule;
    }
}
/* about, body, engine, lists */
const __chunk_9 = makeLoad(() => {
    const src = fetch(new URL("./chunk_9.3ca88bbfe0fc.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, engine, lists, people, rule */
const __chunk_10 = makeLoad(() => {
    const src = fetch(new URL("./chunk_10.8f819daf9f99.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, engine, lists, people, rule, rule_book, terms */
const __chunk_11 = makeLoad(() => {
    const src = fetch(new URL("./chunk_11.ad9c7900562e.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, engine, lists, people, rule, terms */
const __chunk_12 = makeLoad(() => {
    const src = fetch(new URL("./chunk_12.11e52cbb335b.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, engine, lists, rule, terms */
const __chunk_13 = makeLoad(() => {
    const src = fetch(new URL("./chunk_13.dafb05d713b5.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, engine, rule */
const __chunk_14 = makeLoad(() => {
    const src = fetch(new URL("./chunk_14.7601cb93ac57.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, engine, rule, terms */
const __chunk_15 = makeLoad(() => {
    const src = fetch(new URL("./chunk_15.2db3d29bbdc4.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, lists */
const __chunk_16 = makeLoad(() => {
    const src = fetch(new URL("./chunk_16.a295bf8a9091.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, lists, people, rule, terms */
const __chunk_17 = makeLoad(() => {
    const src = fetch(new URL("./chunk_17.1cf52a5ab9fc.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, people, rule, rule_book, terms */
const __chunk_18 = makeLoad(() => {
    const src = fetch(new URL("./chunk_18.d8ff6a979925.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, body, rule, terms */
const __chunk_19 = makeLoad(() => {
    const src = fetch(new URL("./chunk_19.fa35c31e8d7f.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine */
const __chunk_20 = makeLoad(() => {
    const src = fetch(new URL("./chunk_20.0e6b49441f91.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, lists */
const __chunk_21 = makeLoad(() => {
    const src = fetch(new URL("./chunk_21.299ff67405bb.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, lists, people, rule */
const __chunk_22 = makeLoad(() => {
    const src = fetch(new URL("./chunk_22.1d528b8e209a.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, lists, people, rule, rule_book, terms */
const __chunk_23 = makeLoad(() => {
    const src = fetch(new URL("./chunk_23.820764b6fcf7.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, lists, rule */
const __chunk_24 = makeLoad(() => {
    const src = fetch(new URL("./chunk_24.e168e8c23c0d.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, lists, rule_book */
const __chunk_25 = makeLoad(() => {
    const src = fetch(new URL("./chunk_25.c7eba647dd4c.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, people */
const __chunk_26 = makeLoad(() => {
    const src = fetch(new URL("./chunk_26.925e45251ceb.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, engine, rule */
const __chunk_28 = makeLoad(() => {
    const src = fetch(new URL("./chunk_28.a6c13a23cb33.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, lists, rule_book */
const __chunk_29 = makeLoad(() => {
    const src = fetch(new URL("./chunk_29.0bb850221ff9.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* about, people */
const __chunk_30 = makeLoad(() => {
    const src = fetch(new URL("./chunk_30.25c39223e14e.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine */
const __chunk_31 = makeLoad(() => {
    const src = fetch(new URL("./chunk_31.4d78b57f3274.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists */
const __chunk_32 = makeLoad(() => {
    const src = fetch(new URL("./chunk_32.70c6b57422fa.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people */
const __chunk_33 = makeLoad(() => {
    const src = fetch(new URL("./chunk_33.cd0f137e5923.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people, rule */
const __chunk_34 = makeLoad(() => {
    const src = fetch(new URL("./chunk_34.afa299d062ca.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people, rule, rule_book */
const __chunk_35 = makeLoad(() => {
    const src = fetch(new URL("./chunk_35.353ea381b00b.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people, rule, rule_book, terms */
const __chunk_36 = makeLoad(() => {
    const src = fetch(new URL("./chunk_36.30214dd35515.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people, rule, terms */
const __chunk_37 = makeLoad(() => {
    const src = fetch(new URL("./chunk_37.9c66d5aaaf55.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people, rule_book, terms */
const __chunk_38 = makeLoad(() => {
    const src = fetch(new URL("./chunk_38.b2e5b6730f8d.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, people, terms */
const __chunk_39 = makeLoad(() => {
    const src = fetch(new URL("./chunk_39.16fdbd9fc8e1.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, rule */
const __chunk_40 = makeLoad(() => {
    const src = fetch(new URL("./chunk_40.f6e39e68115e.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, rule, rule_book */
const __chunk_41 = makeLoad(() => {
    const src = fetch(new URL("./chunk_41.5e82fed8bb9c.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, rule, rule_book, terms */
const __chunk_42 = makeLoad(() => {
    const src = fetch(new URL("./chunk_42.ff3e61031a13.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, rule, terms */
const __chunk_43 = makeLoad(() => {
    const src = fetch(new URL("./chunk_43.66fa68e1860d.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, rule_book */
const __chunk_44 = makeLoad(() => {
    const src = fetch(new URL("./chunk_44.442b5c583959.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, lists, terms */
const __chunk_45 = makeLoad(() => {
    const src = fetch(new URL("./chunk_45.d231d56354cd.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, people */
const __chunk_46 = makeLoad(() => {
    const src = fetch(new URL("./chunk_46.d83d4a8802a6.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, people, rule */
const __chunk_47 = makeLoad(() => {
    const src = fetch(new URL("./chunk_47.a7cbfced9d65.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, people, rule, rule_book, terms */
const __chunk_48 = makeLoad(() => {
    const src = fetch(new URL("./chunk_48.08d2adb8cf96.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, people, rule, terms */
const __chunk_49 = makeLoad(() => {
    const src = fetch(new URL("./chunk_49.7cbec06a71e2.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, people, terms */
const __chunk_50 = makeLoad(() => {
    const src = fetch(new URL("./chunk_50.6a906aa80c99.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, rule */
const __chunk_51 = makeLoad(() => {
    const src = fetch(new URL("./chunk_51.29b861d50bff.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, rule, rule_book, terms */
const __chunk_52 = makeLoad(() => {
    const src = fetch(new URL("./chunk_52.d4d2fa795e51.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, rule, terms */
const __chunk_53 = makeLoad(() => {
    const src = fetch(new URL("./chunk_53.cf41dfae9d3e.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, engine, terms */
const __chunk_54 = makeLoad(() => {
    const src = fetch(new URL("./chunk_54.5fdd9495da3d.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists */
const __chunk_55 = makeLoad(() => {
    const src = fetch(new URL("./chunk_55.632361336e7a.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, people */
const __chunk_56 = makeLoad(() => {
    const src = fetch(new URL("./chunk_56.ef799599aee5.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, people, rule, rule_book, terms */
const __chunk_57 = makeLoad(() => {
    const src = fetch(new URL("./chunk_57.4ee7169751ab.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, people, rule, terms */
const __chunk_58 = makeLoad(() => {
    const src = fetch(new URL("./chunk_58.b7de1c5204e8.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, people, terms */
const __chunk_59 = makeLoad(() => {
    const src = fetch(new URL("./chunk_59.a096b4c4881c.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, rule, rule_book, terms */
const __chunk_60 = makeLoad(() => {
    const src = fetch(new URL("./chunk_60.89586e73609b.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, rule, terms */
const __chunk_61 = makeLoad(() => {
    const src = fetch(new URL("./chunk_61.3c8fbe346873.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, lists, rule_book */
const __chunk_62 = makeLoad(() => {
    const src = fetch(new URL("./chunk_62.5451684ab561.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, people */
const __chunk_63 = makeLoad(() => {
    const src = fetch(new URL("./chunk_63.71823b786fac.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, people, rule */
const __chunk_64 = makeLoad(() => {
    const src = fetch(new URL("./chunk_64.d4cb8c354d87.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, people, rule, rule_book, terms */
const __chunk_65 = makeLoad(() => {
    const src = fetch(new URL("./chunk_65.4ce465068a68.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, people, rule, terms */
const __chunk_66 = makeLoad(() => {
    const src = fetch(new URL("./chunk_66.8bc12e9d4f40.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, people, rule_book, terms */
const __chunk_67 = makeLoad(() => {
    const src = fetch(new URL("./chunk_67.83ac1749b003.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, people, terms */
const __chunk_68 = makeLoad(() => {
    const src = fetch(new URL("./chunk_68.51b33f8610c2.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, rule */
const __chunk_69 = makeLoad(() => {
    const src = fetch(new URL("./chunk_69.58885ecf7da3.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, rule, rule_book, terms */
const __chunk_70 = makeLoad(() => {
    const src = fetch(new URL("./chunk_70.d232695bbefc.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, rule, terms */
const __chunk_71 = makeLoad(() => {
    const src = fetch(new URL("./chunk_71.6f0e634848f3.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, rule_book */
const __chunk_72 = makeLoad(() => {
    const src = fetch(new URL("./chunk_72.af20ebcf6660.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* body, terms */
const __chunk_73 = makeLoad(() => {
    const src = fetch(new URL("./chunk_73.a7109317aaec.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, lists */
const __chunk_74 = makeLoad(() => {
    const src = fetch(new URL("./chunk_74.6a4bfd9de000.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, lists, people */
const __chunk_75 = makeLoad(() => {
    const src = fetch(new URL("./chunk_75.1bb89d75094d.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, lists, people, rule, rule_book, terms */
const __chunk_76 = makeLoad(() => {
    const src = fetch(new URL("./chunk_76.5a841a87e599.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, lists, people, rule, terms */
const __chunk_77 = makeLoad(() => {
    const src = fetch(new URL("./chunk_77.06c94e688392.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, lists, rule */
const __chunk_78 = makeLoad(() => {
    const src = fetch(new URL("./chunk_78.4cc80fafc0cc.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, lists, rule_book, terms */
const __chunk_79 = makeLoad(() => {
    const src = fetch(new URL("./chunk_79.fa09d50d51ea.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, people */
const __chunk_80 = makeLoad(() => {
    const src = fetch(new URL("./chunk_80.ea5ed96f29e5.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, people, rule */
const __chunk_81 = makeLoad(() => {
    const src = fetch(new URL("./chunk_81.38039d459996.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, people, rule_book, terms */
const __chunk_82 = makeLoad(() => {
    const src = fetch(new URL("./chunk_82.c371832ee0b9.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, rule */
const __chunk_83 = makeLoad(() => {
    const src = fetch(new URL("./chunk_83.254325f0b4ae.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, rule, rule_book, terms */
const __chunk_84 = makeLoad(() => {
    const src = fetch(new URL("./chunk_84.a0bb26a12a12.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, rule_book */
const __chunk_85 = makeLoad(() => {
    const src = fetch(new URL("./chunk_85.75b4cae95611.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, rule_book, terms */
const __chunk_86 = makeLoad(() => {
    const src = fetch(new URL("./chunk_86.8d608a04c9fc.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* engine, terms */
const __chunk_87 = makeLoad(() => {
    const src = fetch(new URL("./chunk_87.db280c5effad.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* lists, people, rule_book */
const __chunk_88 = makeLoad(() => {
    const src = fetch(new URL("./chunk_88.da59bab1a6fb.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* lists, people, rule_book, terms */
const __chunk_89 = makeLoad(() => {
    const src = fetch(new URL("./chunk_89.d0223bbdd8a3.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* lists, rule, terms */
const __chunk_90 = makeLoad(() => {
    const src = fetch(new URL("./chunk_90.c9b95020584e.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* lists, rule_book */
const __chunk_91 = makeLoad(() => {
    const src = fetch(new URL("./chunk_91.b8f2abb8ad43.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* lists, rule_book, terms */
const __chunk_92 = makeLoad(() => {
    const src = fetch(new URL("./chunk_92.510a7ee746ee.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* lists, terms */
const __chunk_93 = makeLoad(() => {
    const src = fetch(new URL("./chunk_93.4124272c5b24.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* people, rule, rule_book, terms */
const __chunk_94 = makeLoad(() => {
    const src = fetch(new URL("./chunk_94.6737b558bb6a.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* people, rule_book */
const __chunk_95 = makeLoad(() => {
    const src = fetch(new URL("./chunk_95.c5b0a93b366b.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* people, rule_book, terms */
const __chunk_96 = makeLoad(() => {
    const src = fetch(new URL("./chunk_96.5edd484dea77.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* people, terms */
const __chunk_97 = makeLoad(() => {
    const src = fetch(new URL("./chunk_97.bbd45f396f61.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* rule, rule_book */
const __chunk_98 = makeLoad(() => {
    const src = fetch(new URL("./chunk_98.38acc4fa89ed.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* rule, rule_book, terms */
const __chunk_99 = makeLoad(() => {
    const src = fetch(new URL("./chunk_99.94d9d0b04ad5.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* rule, terms */
const __chunk_100 = makeLoad(() => {
    const src = fetch(new URL("./chunk_100.23bbb6c13402.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* rule_book, terms */
const __chunk_101 = makeLoad(() => {
    const src = fetch(new URL("./chunk_101.339bb5aab791.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_terms = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_terms.ea55cc4afbc8.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_11, __chunk_12, __chunk_13, __chunk_15, __chunk_17, __chunk_18, __chunk_19, __chunk_23, __chunk_36, __chunk_37, __chunk_38, __chunk_39, __chunk_42, __chunk_43, __chunk_45, __chunk_48, __chunk_49, __chunk_50, __chunk_52, __chunk_53, __chunk_54, __chunk_57, __chunk_58, __chunk_59, __chunk_60, __chunk_61, __chunk_65, __chunk_66, __chunk_67, __chunk_68, __chunk_70, __chunk_71, __chunk_73, __chunk_76, __chunk_77, __chunk_79, __chunk_82, __chunk_84, __chunk_86, __chunk_87, __chunk_89, __chunk_90, __chunk_92, __chunk_93, __chunk_94, __chunk_96, __chunk_97, __chunk_99, __chunk_100, __chunk_101]));
export const __wasm_split_load_rule_book = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_rule_book.e8ed04a9ca6c.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_11, __chunk_18, __chunk_23, __chunk_25, __chunk_29, __chunk_35, __chunk_36, __chunk_38, __chunk_41, __chunk_42, __chunk_44, __chunk_48, __chunk_52, __chunk_57, __chunk_60, __chunk_62, __chunk_65, __chunk_67, __chunk_70, __chunk_72, __chunk_76, __chunk_79, __chunk_82, __chunk_84, __chunk_85, __chunk_86, __chunk_88, __chunk_89, __chunk_91, __chunk_92, __chunk_94, __chunk_95, __chunk_96, __chunk_98, __chunk_99, __chunk_101]));
export const __wasm_split_load_rule = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_rule.1ba91c264471.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_10, __chunk_11, __chunk_12, __chunk_13, __chunk_14, __chunk_15, __chunk_17, __chunk_18, __chunk_19, __chunk_22, __chunk_23, __chunk_24, __chunk_28, __chunk_34, __chunk_35, __chunk_36, __chunk_37, __chunk_40, __chunk_41, __chunk_42, __chunk_43, __chunk_47, __chunk_48, __chunk_49, __chunk_51, __chunk_52, __chunk_53, __chunk_57, __chunk_58, __chunk_60, __chunk_61, __chunk_64, __chunk_65, __chunk_66, __chunk_69, __chunk_70, __chunk_71, __chunk_76, __chunk_77, __chunk_78, __chunk_81, __chunk_83, __chunk_84, __chunk_90, __chunk_94, __chunk_98, __chunk_99, __chunk_100]));
export const __wasm_split_load_people = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_people.060be549199d.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_10, __chunk_11, __chunk_12, __chunk_17, __chunk_18, __chunk_22, __chunk_23, __chunk_26, __chunk_30, __chunk_33, __chunk_34, __chunk_35, __chunk_36, __chunk_37, __chunk_38, __chunk_39, __chunk_46, __chunk_47, __chunk_48, __chunk_49, __chunk_50, __chunk_56, __chunk_57, __chunk_58, __chunk_59, __chunk_63, __chunk_64, __chunk_65, __chunk_66, __chunk_67, __chunk_68, __chunk_75, __chunk_76, __chunk_77, __chunk_80, __chunk_81, __chunk_82, __chunk_88, __chunk_89, __chunk_94, __chunk_95, __chunk_96, __chunk_97]));
export const __wasm_split_load_lists = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_lists.3862e50fc5d4.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_9, __chunk_10, __chunk_11, __chunk_12, __chunk_13, __chunk_16, __chunk_17, __chunk_21, __chunk_22, __chunk_23, __chunk_24, __chunk_25, __chunk_29, __chunk_32, __chunk_33, __chunk_34, __chunk_35, __chunk_36, __chunk_37, __chunk_38, __chunk_39, __chunk_40, __chunk_41, __chunk_42, __chunk_43, __chunk_44, __chunk_45, __chunk_55, __chunk_56, __chunk_57, __chunk_58, __chunk_59, __chunk_60, __chunk_61, __chunk_62, __chunk_74, __chunk_75, __chunk_76, __chunk_77, __chunk_78, __chunk_79, __chunk_88, __chunk_89, __chunk_90, __chunk_91, __chunk_92, __chunk_93]));
export const __wasm_split_load_engine = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_engine.8398f156f0ff.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_9, __chunk_10, __chunk_11, __chunk_12, __chunk_13, __chunk_14, __chunk_15, __chunk_20, __chunk_21, __chunk_22, __chunk_23, __chunk_24, __chunk_25, __chunk_26, __chunk_28, __chunk_31, __chunk_32, __chunk_33, __chunk_34, __chunk_35, __chunk_36, __chunk_37, __chunk_38, __chunk_39, __chunk_40, __chunk_41, __chunk_42, __chunk_43, __chunk_44, __chunk_45, __chunk_46, __chunk_47, __chunk_48, __chunk_49, __chunk_50, __chunk_51, __chunk_52, __chunk_53, __chunk_54, __chunk_74, __chunk_75, __chunk_76, __chunk_77, __chunk_78, __chunk_79, __chunk_80, __chunk_81, __chunk_82, __chunk_83, __chunk_84, __chunk_85, __chunk_86, __chunk_87]));
export const __wasm_split_load_body = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_body.fb4ef1716158.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_9, __chunk_10, __chunk_11, __chunk_12, __chunk_13, __chunk_14, __chunk_15, __chunk_16, __chunk_17, __chunk_18, __chunk_19, __chunk_31, __chunk_32, __chunk_33, __chunk_34, __chunk_35, __chunk_36, __chunk_37, __chunk_38, __chunk_39, __chunk_40, __chunk_41, __chunk_42, __chunk_43, __chunk_44, __chunk_45, __chunk_46, __chunk_47, __chunk_48, __chunk_49, __chunk_50, __chunk_51, __chunk_52, __chunk_53, __chunk_54, __chunk_55, __chunk_56, __chunk_57, __chunk_58, __chunk_59, __chunk_60, __chunk_61, __chunk_62, __chunk_63, __chunk_64, __chunk_65, __chunk_66, __chunk_67, __chunk_68, __chunk_69, __chunk_70, __chunk_71, __chunk_72, __chunk_73]));
export const __wasm_split_load_about = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_about.381149a5297b.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_9, __chunk_10, __chunk_11, __chunk_12, __chunk_13, __chunk_14, __chunk_15, __chunk_16, __chunk_17, __chunk_18, __chunk_19, __chunk_20, __chunk_21, __chunk_22, __chunk_23, __chunk_24, __chunk_25, __chunk_26, __chunk_28, __chunk_29, __chunk_30]));
