// A draft becomes files to take away: each module has its twin of the same name in macros/drafting/assembler/, and
// tests/browser/test_draft_files.py holds that both give the same bytes of the same choices.
const DraftFiles = {};
