"""Make SQLite bear many threads: write-ahead logs, kept connections, and one writer at a time."""

import collections
import contextlib
import sqlite3
import threading
from pathlib import Path

from oslo_db.sqlalchemy import enginefacade, engines
from sqlalchemy import event, pool


def database_url(path: Path) -> str:
    """Create a database with a write-ahead log and return its URL."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    return f"sqlite:///{path}"


def copy_database(source: Path, target: Path) -> None:
    """Copy a database with its tables and rows."""
    with (
        contextlib.closing(sqlite3.connect(source)) as rows,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        rows.backup(copy)


def install() -> None:
    """Change oslo.db, before it connects."""
    _keep_connections()
    _serialise_writers()


def _keep_connections() -> None:
    """Let connections be used again.

    oslo.db opens one for each transaction, which reads all of the database's schema anew: a fifth
    of what Nova does.
    """

    @engines._init_connection_args.dispatch_for("sqlite")
    def use_pool(url, engine_args, kw):
        engine_args.update(poolclass=pool.QueuePool, max_overflow=-1)

    @event.listens_for(pool.Pool, "checkin")
    def end_transaction(connection, record):
        record.info.pop("in_transaction", None)  # oslo.db's own mark


def _serialise_writers() -> None:
    """Let one transaction write at a time, per database.

    oslo.db begins every transaction as a reader. SQLite refuses at once ("database is locked")
    to make a writer of a reader whose snapshot another writer has overtaken, so that waiting for
    the lock has to happen before the transaction begins.
    """
    guard = threading.Lock()
    writers = collections.defaultdict(threading.RLock)
    begin = enginefacade._TransactionContextManager._transaction_scope

    @contextlib.contextmanager
    def begin_alone(self, context):
        with contextlib.ExitStack() as stack:
            if self._mode is enginefacade._WRITER:
                url = str(self.reader.get_engine().url)
                with guard:
                    lock = writers[url]
                stack.enter_context(lock)
            yield stack.enter_context(begin(self, context))

    enginefacade._TransactionContextManager._transaction_scope = begin_alone
