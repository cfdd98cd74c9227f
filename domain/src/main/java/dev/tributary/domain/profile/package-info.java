/**
 * The people that campaigns speak to: how they are searched, and which values their fields take.
 */
@NullMarked
package dev.tributary.domain.profile;

import org.jspecify.annotations.NullMarked;
