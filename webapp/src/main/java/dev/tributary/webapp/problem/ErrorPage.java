package dev.tributary.webapp.problem;

import dev.tributary.domain.problem.Message;

/**
 * Why a request was refused, for a person.
 *
 * @param back where the person can go on
 * @param remedy what to do about it; empty where the problem needs none
 */
public record ErrorPage(
    Message problem, String remedy, String back, String language, String theme) {}
