package dev.tributary.application.account.test;

import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * The result of a test.
 *
 * @param failure what is wrong, as a text without secrets; empty where nothing is
 */
public record AccountTest(Instant at, Optional<Message> failure) {}
