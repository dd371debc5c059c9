"""Takes a mail apart with Python's own parser and prints it as JSON: readmail.py FILE

FILE is a whole mail, or the -H file of one in exim's queue.
"""
import base64
import email
import email.policy
import json
import pathlib
import re
import sys



def from_queue(head, body):
    """Each header line there: its size, a letter, a space, then the line itself."""
    rest = head.split(b"\n\n", 1)[1]
    lines = b""
    while size := re.match(rb"(\d{3,})(.) ", rest):
        start = size.end()
        line, rest = rest[start : start + int(size[1])], rest[start + int(size[1]) :]
        lines += b"" if size[2] == b"*" else line
    return lines + b"\n" + body.split(b"\n", 1)[1]


path = pathlib.Path(sys.argv[1])
octets = path.read_bytes()
if path.name.endswith("-H"):
    octets = from_queue(octets, path.with_name(path.name[:-1] + "D").read_bytes())
mail = email.message_from_bytes(octets, policy=email.policy.default)
parts = [
    {
        "type": part.get_content_type(),
        "name": part.get_filename() or "",
        "content": base64.b64encode(part.get_payload(decode=True)).decode(),
    }
    for part in mail.walk()
    if not part.is_multipart()
]
defects = [str(defect) for part in mail.walk() for defect in part.defects]
headers = {name: str(value) for name, value in mail.items()}
json.dump({"headers": headers, "names": mail.keys(), "parts": parts, "defects": defects}, sys.stdout)
