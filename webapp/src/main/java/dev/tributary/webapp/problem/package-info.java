/** Responses to requests that are refused or that fail: problems for programs, pages for people. */
@NullMarked
package dev.tributary.webapp.problem;

import org.jspecify.annotations.NullMarked;
