"""Reading a document: bytes in, plain values out.

No Django and nothing else of the project is imported here, so that the reader can be tested, measured and used by
itself. `reader.read(raw, filename)` does it all, in this order; where a rule is to be changed, look there:

    the text     formats opens the file; repair (encoding, mapping, layout) makes it readable and keeps the way back;
                 blocks and unmarked find headings, paragraphs, list items and rows; sentences, plain, where serve all
    who speaks   names (names_data, names_bodies, names_traps), people, capitals and acronyms say who is named; scope
                 whose "we" it is, home whose "the Government"; stretch carries it all
    the deeds    items (bullet_words) goes through the blocks: leads and above say whether a list is one of deeds,
                 tables reads rows, prose sentences, resolutions operative paragraphs, runin lists within a sentence,
                 upr the reports of the Universal Periodic Review, advice (records) and closed what auditors
                 recommend and trackers keep
    a sentence   deeds tries the patterns of governing (governing_en, governing_es, duty_words) at each verb, and
                 headlines; subjects finds what stands before it; judging, modals (modal_words, appointed, turned),
                 duties, asking and plans decide whether that is a deed, with the words of verbs; acting whether its
                 subject can act (subject_words)
    whose it is  attribution, with antecedents (pronouns), bullet_owners, owners, giving and quoted
    until when   dates (deadline_words), with when (spans, calendar_words); own_day is the document's own
    what is one  grouping puts together what is told twice (deliverables, stems); themes names its theme
    the tracked  matching compares a proposal with the actions that are tracked (glossary)

scoring and answers measure how well a document was read.
"""
