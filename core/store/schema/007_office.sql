-- Documents: which of their pages go, and what opens them. Gone with the document.
ALTER TABLE submission_document ADD COLUMN page_range TEXT NOT NULL DEFAULT '';

ALTER TABLE submission_document ADD COLUMN password TEXT NOT NULL DEFAULT '';
