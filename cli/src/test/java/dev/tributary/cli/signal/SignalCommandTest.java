package dev.tributary.cli.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.cli.FakeProgram;
import dev.tributary.cli.api.SignalReceipt;
import dev.tributary.cli.api.WorkflowView;
import dev.tributary.cli.api.WorkflowView.Activity;
import dev.tributary.cli.api.WorkflowView.Definition;
import dev.tributary.cli.api.WorkflowView.Parameter;
import dev.tributary.cli.api.WorkflowView.Settings;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignalCommandTest {
  private final FakeProgram program =
      new FakeProgram()
          .on(
              "workflow",
              new WorkflowView(
                  new Definition(
                      List.of(new Parameter("shop", null)),
                      List.of(
                          new Activity(
                              "order1",
                              "Order",
                              new Settings(List.of(new Parameter("order", "integer"))))))));

  @Test
  void a_signal_carries_parameters_of_the_types_that_its_activity_declares() {
    program.on("signal", new SignalReceipt("r1", null));

    assertThat(
            command(
                "shop", "order1", "--param", "order=4711", "--param", "shop=0123", "--key", "k1"))
        .containsExactly("shop: run r1 started");
    assertThat(program.calls())
        .contains("signal[shop, order1, k1, Signal[parameters={order=4711, shop=0123}]]");
  }

  @Test
  void runs_that_were_woken_are_counted_and_each_call_has_a_key_of_its_own() {
    program.on("signal", new SignalReceipt(null, 2));

    assertThat(command("shop", "order1")).containsExactly("shop: 2 runs woken");
    assertThat(command("shop", "order1")).containsExactly("shop: 2 runs woken");
    assertThat(program.calls().stream().filter(call -> call.startsWith("signal")).distinct())
        .hasSize(2);
  }

  @Test
  void a_value_of_another_type_is_sent_as_typed_for_the_program_to_refuse_it_by_name() {
    program.on("signal", new SignalReceipt("r1", null));

    command("shop", "order1", "--param", "order=many", "--key", "k1");

    assertThat(program.calls())
        .contains("signal[shop, order1, k1, Signal[parameters={order=many}]]");
  }

  private List<String> command(String... arguments) {
    return program.run(SignalCommand::new, arguments);
  }
}
