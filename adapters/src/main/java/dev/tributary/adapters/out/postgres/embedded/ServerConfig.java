package dev.tributary.adapters.out.postgres.embedded;

/** The configuration of the embedded server. */
final class ServerConfig {
  /** All roles by password, from this machine only; there are no Unix sockets. */
  static final String ACCESS =
      """
      host all         all 127.0.0.1/32 scram-sha-256
      host replication all all          reject
      """;

  private ServerConfig() {}

  static String forPort(int port) {
    return """
    # Written anew at each start; changes here are lost.
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    port = %d
    password_encryption = 'scram-sha-256'

    # A confirmed commit is on disk.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    # Enough for one instance's pool, small enough for a notebook.
    max_connections = 60
    shared_buffers = '64MB'
    max_wal_size = '512MB'
    wal_compression = 'pglz'
    jit = off
    # A page of a disk without moving parts, or of the cache.
    random_page_cost = 1.1

    timezone = 'UTC'
    log_timezone = 'UTC'
    lc_messages = 'C'
    # Statements carry values of people.
    log_min_error_statement = panic
    log_parameter_max_length_on_error = 0
    """
        .formatted(port);
  }
}
