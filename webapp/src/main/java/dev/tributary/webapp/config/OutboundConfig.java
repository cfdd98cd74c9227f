package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls to the outside: where they may go, how much and how long, and what is tried again. */
@ConfigMapping(prefix = "tributary.outbound")
public interface OutboundConfig {
  /**
   * Origins that are exempt from the rules on https, address literals, ports and private addresses:
   * {@code scheme://host:port}, optionally {@code =address} to connect there without asking DNS.
   * Separated by commas; a workflow can never add one.
   */
  Optional<List<String>> allowedOrigins();

  /**
   * Names of systems of the operator that the program itself, not a workflow, may resolve to
   * private addresses; separated by commas. The database, the mail server, this machine and the
   * hosts of the allowed origins need not be named.
   */
  Optional<List<String>> internalNames();

  /** Ports that URLs may name elsewhere, separated by commas: {@code 443,8443} allows 8443, too. */
  @WithDefault("443")
  Set<Integer> ports();

  /** How long connecting to one address may take, TLS included. */
  @WithDefault("10s")
  Duration connectTime();

  /**
   * How many calls of this node one origin gets at the same time, each on a connection of its own.
   * As many more wait in line; further ones come back later, 40 a second.
   */
  @WithDefault("50")
  int connections();

  /**
   * For how many accounts with a certificate, an authority or a proxy of their own connections are
   * kept at most, unless more are in use.
   */
  @WithDefault("64")
  int clients();

  /** After how long an unused connection is closed. */
  @WithDefault("15s")
  Duration idleTime();

  /** Bytes of the head of a response. */
  @WithDefault("32768")
  int headerBytes();

  /** Bytes of a compressed response as they arrive; what they unpack to has its own limit. */
  @WithDefault("104857600")
  long compressedBytes();

  Limits limits();

  Retries retries();

  Circuit circuit();

  Exchanges exchanges();

  Cache cache();

  /** How many bytes of a body, from its beginning, rules for responses compare. */
  @WithDefault("65536")
  int ruleBytes();

  /** How many bytes of each body the record of a call keeps. */
  @WithDefault("65536")
  int keptBytes();

  /** What a new activity begins with; each activity carries its own limits from then on. */
  interface Limits {
    /** Bytes of a request's body. */
    @WithDefault("5242880")
    long requestBytes();

    /** Bytes of a response's body, counted after decompression. */
    @WithDefault("5242880")
    long responseBytes();

    /** How long one attempt may take, from resolving the name to the last byte. */
    @WithDefault("60s")
    Duration attemptTime();

    /** How long all attempts of a call and the pauses between them may take. */
    @WithDefault("5m")
    Duration totalTime();
  }

  /** How long the records of calls are kept; those of a run that has not ended always are. */
  interface Exchanges {
    /** After how long they are removed. */
    @WithDefault("90d")
    Duration retention();

    /** After how long they are masked when their request holds personal columns of a resource. */
    @WithDefault("7d")
    Duration personalRetention();

    /** Bytes that all of them may have, as they are stored; the oldest are removed first. */
    @WithDefault("10737418240")
    long bytes();
  }

  /** How many responses are kept to be used again, on all nodes. */
  interface Cache {
    /** After how long a response is removed that the API has not confirmed since. */
    @WithDefault("7d")
    Duration retention();

    /** Responses at most; the oldest are removed first. */
    @WithDefault("10000")
    int entries();

    /** Bytes of all of them at most, compressed; the oldest are removed first. */
    @WithDefault("1073741824")
    long bytes();

    /** Bytes of one of them at most, compressed; a larger one is not kept. */
    @WithDefault("104857600")
    long entryBytes();
  }

  /** When calls to an account or origin that fails are no longer sent. */
  interface Circuit {
    /** Failures in a row, of all nodes, that open the circuit; 0 never opens one. */
    @WithDefault("20")
    int failures();

    /** How long no call is sent; then one tries, and the time is doubled when it fails. */
    @WithDefault("10s")
    Duration pause();

    /** Longest time without a trial. */
    @WithDefault("60s")
    Duration longestPause();
  }

  /** What follows a failed attempt. */
  interface Retries {
    /** How many attempts a call makes at most, the first included. */
    @WithDefault("3")
    int attempts();

    /** Longest pause before the second attempt; longer for each further one, and random. */
    @WithDefault("1s")
    Duration base();

    /** Longest pause of our own. */
    @WithDefault("10s")
    Duration longest();

    /** Longest pause within an execution; for a longer one the task waits and holds nothing. */
    @WithDefault("10s")
    Duration longestInPlace();

    /**
     * Longest pause that a response may ask for, by {@code Retry-After} or another header that the
     * activity names; the call fails at once when it asks for more.
     */
    @WithDefault("60s")
    Duration longestRetryAfter();
  }
}
