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
   * PostgreSQL of your own; with the embedded one a key is made and kept in the file {@code
   * master.key} of the home.
   */
  Optional<List<String>> master();

  /**
   * The file that holds the master key, made when missing; set by the program for its own database.
   */
  Optional<Path> file();
}
