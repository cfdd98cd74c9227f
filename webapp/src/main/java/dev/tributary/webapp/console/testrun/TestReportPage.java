package dev.tributary.webapp.console.testrun;

import dev.tributary.webapp.console.message.ComparedDelivery;
import java.util.List;

/**
 * What a test run would have sent.
 *
 * @param sampled the labels of the activities whose calls a sample stood for
 */
public record TestReportPage(
    String run, String label, String people, List<String> sampled, List<Unsent> deliveries) {
  /**
   * What an activity would have sent.
   *
   * @param run of the sub-workflow that it belongs to; empty when it is of the test run itself
   * @param workflow that of {@code run}
   */
  public record Unsent(ComparedDelivery compared, String run, String workflow) {}
}
