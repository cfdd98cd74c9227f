package dev.tributary.webapp.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes that the program must not touch: it reports what is wrong and how to fix it, and ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedStartIT {
  private static final int FAILED = 1;
  private static final String ANOTHER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @TempDir private Path directory;

  @Test
  void another_master_key_is_refused_and_the_right_one_still_opens_the_data() throws IOException {
    Path key = directory.resolve("master.key");
    PackagedProgram.in(directory).start().ready().terminate();
    String right = Files.readString(key);

    Files.writeString(key, ANOTHER_KEY);
    assertRefused(PackagedProgram.in(directory), "TRB-170032", "fingerprint", "master.key");
    assertThat(directory.resolve("postgres/cluster/postmaster.pid")).doesNotExist();

    Files.writeString(key, right);
    PackagedProgram.in(directory).start().ready().close();
  }

  @Test
  void another_master_key_is_refused_before_the_database_is_migrated() throws IOException {
    TestDatabase database = TestDatabase.createEmpty();
    Sql sql = new Sql(database.dataSource());
    sql.update("create schema tributary");
    sql.update("create table tributary.master_key (fingerprint text, since timestamptz)");
    sql.update("create table tributary.secret (key_id text)");
    sql.update("insert into tributary.master_key values ('1122334455667788', now())");

    assertRefused(
        PackagedProgram.in(directory)
            .with("quarkus.datasource.jdbc.url", database.jdbcUrl())
            .with("quarkus.datasource.username", database.user())
            .with("quarkus.datasource.password", database.password())
            .with("tributary.key.master", ANOTHER_KEY),
        "TRB-170032",
        "1122334455667788");

    assertThat(
            sql.list(
                "select table_name from information_schema.tables where table_schema = 'tributary'",
                row -> row.text("table_name")))
        .as("nothing was migrated")
        .doesNotContain("workflow", "run");
  }

  @Test
  void data_of_another_major_version_of_the_database_is_refused() throws IOException {
    Path cluster = Files.createDirectories(directory.resolve("postgres/cluster"));
    Files.writeString(cluster.resolve("PG_VERSION"), "16\n");

    assertRefused(PackagedProgram.in(directory), "TRB-180003", "PostgreSQL 16", "PostgreSQL 17");
    assertThat(cluster).as("nothing was added").isDirectoryNotContaining("glob:**/post*");
  }

  @Test
  void a_home_that_cannot_be_written_is_named_with_the_setting_for_another() throws IOException {
    Path home = Files.createFile(directory.resolve("file")).resolve("home");

    assertRefused(
        PackagedProgram.in(directory).with("tributary.home", home.toString()),
        "TRB-180002",
        home.toString(),
        "TRIBUTARY_HOME");
  }

  private static void assertRefused(PackagedProgram.Builder start, String... words) {
    try (PackagedProgram program = start.start()) {
      assertThat(program.ended()).as(program.output()).isEqualTo(FAILED);
      assertThat(program.output()).contains(words).doesNotContain("\tat ");
    }
  }
}
