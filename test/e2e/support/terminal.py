"""Runs a command in a terminal of its own: python3 terminal.py COLUMNS COMMAND…

What comes in on standard input is typed there (\\x03 is Ctrl-C), what the terminal shows goes to standard output. Ends with
the command's exit code. Python, because Node has no pseudo-terminals and this project needs Python for pip anyway.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

columns, command = int(sys.argv[1]), sys.argv[2:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

sources = [terminal, sys.stdin.fileno()]
while True:
    ready, _, _ = select.select(sources, [], [])
    if terminal in ready:
        try:
            shown = os.read(terminal, 65536)
        except OSError:  # Linux says so when the last process has closed its side.
            shown = b""
        if not shown:
            break
        os.write(sys.stdout.fileno(), shown)
    if sys.stdin.fileno() in ready:
        typed = os.read(sys.stdin.fileno(), 1024)
        if typed:
            os.write(terminal, typed)
        else:
            sources.remove(sys.stdin.fileno())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
