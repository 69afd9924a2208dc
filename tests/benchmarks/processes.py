# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""The servers that are measured and the load generator: how each is started, fed and ended."""
import base64
import contextlib
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SECRET = "only-for-measurements-on-loopback-0123456789"
SERVER_CORE, LOAD_CORE = {0}, {1}


def raise_file_limit():
    """Both sides need a file for each connection; children inherit the limit."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def token(scope):
    """HS256 (RFC 7515); the tokens of the load itself come from common/tokenmint.h."""
    def part(raw):
        return base64.urlsafe_b64encode(raw).rstrip(b"=")
    claims = {"sub": "bench", "scope": scope, "exp": int(time.time()) + 3600}
    text = part(b'{"alg":"HS256","typ":"JWT"}') + b"." + part(json.dumps(claims).encode())
    return (text + b"." + part(hmac.digest(SECRET.encode(), text, hashlib.sha256))).decode()


def self_signed(folder):
    """An ECDSA P-256 certificate, what most servers have today."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                    "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", key,
                    "-out", certificate], check=True, stderr=subprocess.DEVNULL)
    return certificate, key


class Process:
    """A child on cores of its own; ended by its own handle and no other way."""

    def __init__(self, command, cores, **options):
        self.child = subprocess.Popen([str(part) for part in command], text=True,
                                      preexec_fn=lambda: os.sched_setaffinity(0, cores), **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child.stdin:
            self.child.stdin.close()
        self.child.terminate()
        try:
            self.child.wait(10)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()


class Listening(Process):
    """Listens on `port` of 127.0.0.1 when the constructor is through; has a folder that goes with it."""

    def __init__(self, name, cores):
        self.name, self.port = name, free_port()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="carillon-bench-"))
        self.log = open(self.folder / "log", "w+")
        super().__init__(self.command(), cores, stdout=self.log, stderr=self.log)
        until = time.monotonic() + 15
        while not self.listens():
            if self.child.poll() is not None or time.monotonic() > until:
                self.log.seek(0)
                why = self.log.read()
                self.__exit__()
                raise SystemExit(f"{name} did not start: {why}")
            time.sleep(0.05)
        time.sleep(0.3)  # what it does at the start belongs to no figure

    def listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def __exit__(self, *reason):
        super().__exit__(*reason)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Server(Listening):
    """What is measured: carillond, the bare loop or a peer."""

    def __init__(self, name, binaries, cores=SERVER_CORE, shards=1, tls=False, broker=None):
        self.binaries, self.shards, self.tls, self.broker = binaries, shards, tls, broker
        self.admin_port = None
        super().__init__(name, cores)
        self.nodes = [self]

    def command(self):
        binaries = self.binaries
        peers = HERE / "peers"
        if self.name == "carillon":
            self.admin_port = free_port()
            return [binaries / "carillond", "--log-level", "warning", "--config", self.yaml()]
        if self.name == "bare":
            return [binaries / "bench_bare", self.port]
        if self.name in ("ws", "socketio"):
            return ["node", peers / f"{self.name}.mjs", self.port]
        if self.name == "websockets":
            return ["/usr/bin/python3", peers / "websockets_server.py", self.port]
        if self.name == "nats":
            return ["nats-server", "--config", self.filled(peers / "nats.conf")]
        if self.name == "mosquitto":
            return ["mosquitto", "-c", self.filled(peers / "mosquitto.conf")]
        raise SystemExit(f"there is no server {self.name}")

    def yaml(self):
        text = (f"listen: 127.0.0.1:{self.port}\nadmin: {{listen: 127.0.0.1:{self.admin_port}}}\n"
                f"shards: {self.shards}\nauth: {{hmac_secret: {SECRET}}}\n"
                "limits: {commands_per_second: 0}\n")  # one client publishes everything
        if self.broker:
            text += f"bus: {{type: {self.broker.name}, url: {self.broker.url}}}\n"
        if self.tls:
            certificate, key = self_signed(self.folder)
            text += f"tls: {{certificate: {certificate}, key: {key}}}\n"
        return self.written("carillon.yaml", text)

    def filled(self, template):
        text = template.read_text().replace("@PORT@", str(self.port))
        return self.written(template.name, text.replace("@OTHER_PORT@", str(free_port())))

    def written(self, name, text):
        self.folder.chmod(0o755)  # mosquitto gives up root before it reads
        path = self.folder / name
        path.write_text(text)
        return path

    def request(self, method, path, body=None, scope="events:write"):
        """Status and JSON of an answer."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        link.request(method, path, body and json.dumps(body),
                     {"Authorization": f"Bearer {token(scope)}", "Content-Type": "application/json"})
        answer = link.getresponse()
        content = answer.read()
        link.close()
        return answer.status, json.loads(content) if content.startswith(b"{") else None

    def publish(self, events):
        """Results of a POST that must be taken."""
        status, answer = self.request("POST", "/api/v1/events", events)
        if status != 200:
            raise SystemExit(f"events were answered with {status}: {answer}")
        return answer["results"]


class Broker(Listening):
    """What nodes share. A redis-server that appends to a file; `fsync` is its appendfsync."""

    def __init__(self, cores=SERVER_CORE, fsync="everysec"):
        self.fsync = fsync
        super().__init__("redis", cores)
        self.url = f"redis://127.0.0.1:{self.port}"

    def command(self):
        return ["redis-server", "--port", self.port, "--bind", "127.0.0.1", "--dir", self.folder,
                "--save", "", "--appendonly", "yes", "--appendfsync", self.fsync]

    def info(self):
        """The numbers that it counts, by name."""
        with socket.create_connection(("127.0.0.1", self.port)) as link:
            link.sendall(b"INFO everything\r\n")
            with link.makefile("rb") as answer:
                text = answer.read(int(answer.readline()[1:])).decode()
        fields = (line.split(":", 1) for line in text.splitlines() if ":" in line)
        return {name: float(value) for name, value in fields if value.replace(".", "", 1).isdigit()} \
            | {"xadds": int(text.partition("cmdstat_xadd:calls=")[2].split(",")[0] or 0)}


class Cluster(contextlib.ExitStack):
    """Nodes on one broker."""

    name, tls = "carillon", False

    def __init__(self, binaries, count, **broker):
        super().__init__()
        self.broker = self.enter_context(Broker(**broker))
        self.nodes = [self.enter_context(Server("carillon", binaries, broker=self.broker))
                      for _ in range(count)]
        for node in self.nodes:
            while node.request("GET", "/readyz")[0] != 200:
                time.sleep(0.05)


DIALECTS = {"carillon": "carillon", "socketio": "socketio", "nats": "nats", "mosquitto": "mqtt"}


class Load(Process):
    """A bench_load whose clients are all in their rooms when the constructor is through."""

    def __init__(self, server, binaries, rooms=1, members=1000, cores=LOAD_CORE, arguments=()):
        command = [binaries / "bench_load", "--dialect", DIALECTS.get(server.name, "json"), "--secret", SECRET,
                   "--rooms", rooms, "--members", members, *arguments]
        for node in server.nodes:
            command += ["--port", node.port, "--pid", node.child.pid]
        if server.broker:
            command += ["--broker", server.broker.child.pid]
        if server.tls:
            command.append("--tls")
        super().__init__(command, cores, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.connect = self.answer()

    def run(self, phase):
        self.child.stdin.write(phase + "\n")
        self.child.stdin.flush()
        return self.answer()

    def answer(self):
        line = self.child.stdout.readline()
        if not line:
            raise SystemExit("bench_load ended early")
        return json.loads(line)


class Console(Process):
    """An operator's console that watches three tables once a second; `which` tables, 0 to 2."""

    def __init__(self, server, which=0, cores=LOAD_CORE):
        super().__init__(["/usr/bin/python3", HERE / "console.py", server.admin_port, token("admin:read"), which],
                         cores, stdout=subprocess.PIPE)
        if self.child.stdout.readline() != "watching\n":
            raise SystemExit("the console could not subscribe")

    def cost(self):
        """The next `cost` frame of the feed; one comes every five seconds."""
        return json.loads(self.child.stdout.readline())


def say(text):
    print(text, file=sys.stderr, flush=True)
