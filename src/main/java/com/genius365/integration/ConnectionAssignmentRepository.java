package com.genius365.integration;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored assignments. */
interface ConnectionAssignmentRepository extends JpaRepository<ConnectionAssignment, ConnectionAssignment.Id> {

    @Query("select a from ConnectionAssignment a where a.partnerId = :partner")
    List<ConnectionAssignment> ofPartner(UUID partner);
}
