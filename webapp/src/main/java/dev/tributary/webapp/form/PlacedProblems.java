package dev.tributary.webapp.form;

import dev.tributary.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Problems of a form, handed out to the parts that they concern; each is shown once. */
public final class PlacedProblems {
  private final String start;
  private final List<Problem> waiting;

  /**
   * @param start where the form's document stands in the whole: {@code activities[query1].}
   */
  public PlacedProblems(String start, List<Problem> problems) {
    this.start = start;
    this.waiting = new ArrayList<>(problems);
  }

  /** Those at {@code place} or within it that no inner part has shown. */
  List<FormView.ShownProblem> at(String place) {
    String whole = start + place;
    List<Problem> here =
        waiting.stream().filter(problem -> isWithin(problem.place(), whole)).toList();
    waiting.removeAll(here);
    return here.stream().map(FormView.ShownProblem::of).toList();
  }

  /** How many are not shown yet. */
  public int count() {
    return waiting.size();
  }

  /** Those that no part has shown. */
  public List<FormView.ShownProblem> rest() {
    return waiting.stream().map(FormView.ShownProblem::of).toList();
  }

  private static boolean isWithin(String place, String whole) {
    return place.equals(whole) || place.startsWith(whole + ".") || place.startsWith(whole + "[");
  }
}
