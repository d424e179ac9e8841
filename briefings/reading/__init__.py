"""Reading a document: bytes in, plain values out.

No Django and nothing else of the project is imported here, so that the reader can be tested, measured and used by
itself.

    repair.repair(raw)          the text that can be read, and the map back to the bytes
    blocks.blocks(text)         headings, paragraphs, list items and table rows, each with its place
    sentences.sentences(text)   the sentences of a stretch of text
"""
