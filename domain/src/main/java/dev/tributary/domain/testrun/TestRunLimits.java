package dev.tributary.domain.testrun;

/**
 * The limits of test runs.
 *
 * @param people how many people a test run has unless its choices say otherwise
 * @param mostPeople how many it may have
 * @param sampleCharacters how long the sample responses of one are, together
 */
public record TestRunLimits(long people, long mostPeople, int sampleCharacters) {}
