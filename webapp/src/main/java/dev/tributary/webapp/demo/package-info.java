/**
 * The demonstration: sample people, an API to call, the shipped workflows, and the birthday story
 * run and checked through the program's own REST API. Active under the profile {@code demo} only.
 */
@NullMarked
package dev.tributary.webapp.demo;

import org.jspecify.annotations.NullMarked;
