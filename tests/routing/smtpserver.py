"""A mail server for tests. Prints its port, keeps each accepted mail as FOLDER/N.eml.

    smtpserver.py FOLDER [--tls CERT KEY | --starttls CERT KEY] [--login USER PASSWORD]
                  [--answer COMMAND "CODE TEXT"] [--silent] [--port N]

--answer gives RCPT or DATA another answer; --silent takes connections and says nothing at all.
"""
import argparse
import asyncio
import pathlib
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    def __init__(self, folder, answers):
        self.folder = folder
        self.answers = answers

    async def handle_RCPT(self, server, session, envelope, address, options):
        if "RCPT" in self.answers:
            return self.answers["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "DATA" in self.answers:
            return self.answers["DATA"]
        number = len(list(self.folder.glob("*.eml"))) + 1
        part = self.folder / f"{number}.part"
        head = f"X-From: {envelope.mail_from}\r\nX-To: {','.join(envelope.rcpt_tos)}\r\n"
        encrypted = server.transport.get_extra_info("sslcontext") is not None
        head += f"X-Encrypted: {encrypted}\r\nX-Login: {session.authenticated}\r\n"
        part.write_bytes(head.encode() + envelope.original_content)
        part.rename(self.folder / f"{number}.eml")
        return "250 kept"


async def silent(reader, writer):
    await asyncio.sleep(3600)


async def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--tls", nargs=2)
    arguments.add_argument("--starttls", nargs=2)
    arguments.add_argument("--login", nargs=2)
    arguments.add_argument("--answer", nargs=2, action="append", default=[])
    arguments.add_argument("--silent", action="store_true")
    arguments.add_argument("--port", type=int, default=0)
    given = arguments.parse_args()

    context = None
    files = given.tls or given.starttls
    if files:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*files)

    def login(server, session, envelope, mechanism, data):
        right = (data.login.decode(), data.password.decode()) == tuple(given.login)
        return AuthResult(success=right, handled=False)

    def protocol():
        return SMTP(
            Keeper(given.folder, dict(given.answer)),
            tls_context=context if given.starttls else None,
            require_starttls=bool(given.starttls),
            authenticator=login if given.login else None,
            auth_required=bool(given.login),
            auth_require_tls=False,
            loop=asyncio.get_running_loop(),
        )

    if given.silent:
        server = await asyncio.start_server(silent, "127.0.0.1", given.port)
    else:
        server = await asyncio.get_running_loop().create_server(
            protocol, "127.0.0.1", given.port, ssl=context if given.tls else None
        )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
