package dev.tributary.domain.activity.andjoin;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.andjoin.AndJoinSettings.Needed;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rules of AND-join.
 *
 * @param longest duration of a wait
 */
public record AndJoinKind(Duration longest) implements ActivityKind<AndJoinSettings> {
  /** Not enough inputs have arrived in time. */
  public static final Outlet TIMED_OUT = new Outlet("timedOut");

  @Override
  public String id() {
    return AndJoinSettings.KIND;
  }

  @Override
  public Message label() {
    return Message.of("and-join.kind");
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.EXECUTION;
  }

  @Override
  public Inlets inlets() {
    return Inlets.SEVERAL;
  }

  @Override
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT, TIMED_OUT);
  }

  @Override
  public List<Outlet> outlets(AndJoinSettings settings) {
    return settings.hasTimeout() ? outlets() : List.of(Outlet.OUT);
  }

  @Override
  public Message label(Outlet outlet) {
    return outlet.equals(TIMED_OUT) ? Message.of("and-join.timedOut") : outlet.label();
  }

  @Override
  public List<Problem> problems(AndJoinSettings settings, ActivityPlace place) {
    SettingProblems problems = new SettingProblems();
    checkMainInput(settings, place.inbound(), problems);
    int inputs = place.inbound().size();
    if (settings.needed() == Needed.SOME && (settings.inputs() < 1 || settings.inputs() > inputs)) {
      problems.error("inputs", AndJoinErrorCode.INPUTS_OUT_OF_RANGE, inputs);
    }
    if (settings.hasTimeout() && settings.timeout().compareTo(longest) > 0) {
      problems.error("timeout", AndJoinErrorCode.TIMEOUT_TOO_LONG, longest.toDays() + "d");
    }
    return problems.problems(place);
  }

  private static void checkMainInput(
      AndJoinSettings settings, List<Inbound> inbound, SettingProblems problems) {
    if (!settings.mainInput().isBlank()) {
      if (inbound.stream().noneMatch(input -> isMain(settings, input))) {
        problems.error(
            "mainInput", AndJoinErrorCode.UNKNOWN_MAIN_INPUT, settings.mainInput(), names(inbound));
      }
    } else if (withRows(inbound).size() > 1) {
      problems.error("mainInput", AndJoinErrorCode.NO_MAIN_INPUT, names(withRows(inbound)));
    }
  }

  /** The rows of the main input, also after a timeout. */
  @Override
  public Optional<WorkTableStructure> structure(
      AndJoinSettings settings, Outlet outlet, ActivityPlace place) {
    return withRows(place.inbound()).stream()
        .filter(input -> settings.mainInput().isBlank() || isMain(settings, input))
        .findFirst()
        .flatMap(Inbound::structure);
  }

  private static boolean isMain(AndJoinSettings settings, Inbound input) {
    return input.from().value().equals(settings.mainInput());
  }

  private static List<Inbound> withRows(List<Inbound> inbound) {
    return inbound.stream().filter(input -> input.structure().isPresent()).toList();
  }

  private static String names(List<Inbound> inbound) {
    return inbound.stream().map(input -> input.from().value()).collect(Collectors.joining(", "));
  }
}
