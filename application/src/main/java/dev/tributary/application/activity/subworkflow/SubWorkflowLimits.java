package dev.tributary.application.activity.subworkflow;

/**
 * What the operator sets for sub-workflows.
 *
 * @param depth how many runs may start each other, one in the other
 */
public record SubWorkflowLimits(int depth) {}
