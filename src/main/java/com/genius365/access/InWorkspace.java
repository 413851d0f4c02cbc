package com.genius365.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the system does itself in the {@link WorkspaceId} that the method is given: webhooks, jobs, one feature asking
 * another. It asks for nobody's permission, so no screen calls it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface InWorkspace {}
