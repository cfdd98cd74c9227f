package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The master key, on which everything encrypted depends. */
@ConfigMapping(prefix = "tributary.key")
public interface KeyConfig {
  /**
   * The master keys, each 32 random bytes in Base64 ({@code openssl rand -base64 32}), newest
   * first, the same on every node: the first one writes, all of them read. Required with a
   * PostgreSQL of your own.
   */
  Optional<List<String>> master();

  /**
   * The file with the master keys, one a line, newest first, made when it is missing. Set by the
   * program itself when it starts its embedded PostgreSQL; {@code tributary.key.master} wins.
   */
  Optional<Path> file();
}
