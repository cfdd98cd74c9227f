package dev.tributary.webapp.security.signin;

/**
 * The form of one's own password; what was typed is never shown again.
 *
 * @param changed whether it was just changed
 * @param present what is wrong with the present password; empty for nothing
 * @param next what is wrong with the new one
 * @param repeated what is wrong with its repetition
 */
record PasswordPage(boolean changed, String present, String next, String repeated) {}
