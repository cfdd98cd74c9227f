package dev.tributary.webapp.console.testrun;

import dev.tributary.webapp.console.message.ComparedDelivery;
import java.util.List;

/**
 * What a test run would have sent.
 *
 * @param sampled the labels of the activities whose calls a sample stood for
 */
public record TestReportPage(
    String run,
    String label,
    String people,
    List<String> sampled,
    List<ComparedDelivery> deliveries) {}
