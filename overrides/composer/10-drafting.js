"use strict";
// What a drafter chooses becomes a law in the browser: the script of the composer alone, joined from this folder in
// the order of the names. Each module of the engine has a twin of its name in macros/drafting/, or where its first
// line says; tests/browser/test_drafting.py holds that both make the same of the same choices.

const Drafting = {};
