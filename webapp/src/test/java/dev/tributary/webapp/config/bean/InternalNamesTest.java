package dev.tributary.webapp.config.bean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InternalNamesTest {
  @Test
  void the_hosts_of_the_database_are_read_from_its_address() {
    assertThat(InternalNames.databaseHosts("jdbc:postgresql://db.internal/tributary"))
        .containsExactly("db.internal");
    assertThat(InternalNames.databaseHosts("jdbc:postgresql://one:5432,two:5433/x?ssl=true"))
        .containsExactly("one", "two");
    assertThat(InternalNames.databaseHosts("jdbc:postgresql://[::1]:5432/x"))
        .containsExactly("[::1]");
    assertThat(InternalNames.databaseHosts("jdbc:postgresql:tributary")).isEmpty();
  }
}
