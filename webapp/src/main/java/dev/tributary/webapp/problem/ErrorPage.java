package dev.tributary.webapp.problem;

import dev.tributary.domain.problem.Message;
import java.util.List;

/**
 * Why a request was refused, for a person.
 *
 * @param reasons why, one by one; empty where the problem suffices
 * @param back where the person can go on
 * @param remedy what to do about it; empty where the problem needs none
 */
public record ErrorPage(
    Message problem,
    List<Message> reasons,
    String remedy,
    String back,
    String language,
    String theme) {
  public ErrorPage {
    reasons = List.copyOf(reasons);
  }
}
