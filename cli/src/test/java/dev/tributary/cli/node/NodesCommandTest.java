package dev.tributary.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.NodePage;
import dev.tributary.cli.api.NodePage.Node;
import dev.tributary.cli.api.NodePage.Work;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesCommandTest {
  private final FakeProgram program = new FakeProgram();

  @Test
  void nodes_are_listed_with_their_load_and_what_they_work_on() {
    program.on(
        "nodes",
        new NodePage(
            List.of(
                new Node(
                    "web1#7",
                    "Working",
                    "0.1.0",
                    200,
                    3,
                    "2026-11-29T12:00:00Z",
                    "2026-11-29T12:30:01Z",
                    List.of(
                        new Work("Mail", "r1", "email1", null, "2026-11-29T12:29:00Z"),
                        new Work("people.csv", null, null, "i1", "2026-11-29T12:28:00Z"))))));

    assertThat(program.run(NodesCommand::new))
        .containsExactly(
            "web1#7                    Working            3/200  0.1.0       2026-11-29T12:00:00Z "
                + " 2026-11-29T12:30:01Z",
            "    r1  Mail  email1",
            "    i1  people.csv");
  }
}
