"""A real exim4 for tests, as any user: eximserver.py FOLDER. Prints its port; mail stays in FOLDER/spool/input.

exim lets only its administrators listen, so this listens and connects each caller with an `exim4 -bs`.
"""
import os
import pathlib
import socket
import subprocess
import sys
import threading

CONFIGURATION = """
primary_hostname = mail.example.org
spool_directory = {0}/spool
log_file_path = {0}/log-%s
keep_environment =
tls_advertise_hosts =
queue_only = true
message_size_limit = 100K
acl_smtp_rcpt = check
acl_smtp_data = content
begin acl
check:
  deny local_parts = nobody
       message = nobody of that name here
  defer local_parts = full
        message = mailbox full
  accept
content:
  deny condition = ${{if def:h_Bcc:}}
       message = somebody wrote a header of his own
  accept
"""

folder = pathlib.Path(sys.argv[1])
configuration = folder / "exim.conf"
if os.getuid() != 0:  # else it becomes the user of the package by itself
    CONFIGURATION = f"exim_user = {os.getuid()}\nexim_group = {os.getgid()}\n" + CONFIGURATION
configuration.write_text(CONFIGURATION.format(folder))
configuration.chmod(0o644)


def serve(connection):
    command = ["/usr/sbin/exim4", "-C", str(configuration), "-bs"]
    with connection, subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as exim:
        threading.Thread(target=pass_on, args=(connection.recv, exim.stdin), daemon=True).start()
        while octets := exim.stdout.read1():
            connection.sendall(octets)


def pass_on(receive, into):
    with into:
        while octets := receive(65536):
            into.write(octets)
            into.flush()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
