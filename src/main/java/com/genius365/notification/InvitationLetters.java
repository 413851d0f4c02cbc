package com.genius365.notification;

import com.genius365.access.PartnerRole;
import com.genius365.access.WorkspaceRole;
import com.genius365.common.Secret;
import com.genius365.membership.TeamInvitationIssued;
import com.genius365.membership.WorkspaceInvitationIssued;
import com.genius365.notification.Letter.Action;
import com.genius365.notification.Letter.Block;
import com.genius365.notification.Letter.Fact;
import com.genius365.notification.Letter.Facts;
import com.genius365.notification.Letter.Note;
import com.genius365.notification.Letter.Paragraph;
import com.genius365.notification.Letter.Quote;
import java.util.ArrayList;

/** Asks somebody in. */
final class InvitationLetters {

    private static final String NOT_EXPECTED =
            "You did not expect this? Then leave it: nothing happens unless you accept.";

    private InvitationLetters() {}

    static Letter workspace(MailBrand brand, WorkspaceInvitationIssued invitation, Secret token) {
        var inviter = MailText.line(invitation.inviter());
        var workspace = MailText.line(invitation.workspaceName());
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(inviter + " invited you to work in " + workspace + "."));
        quote(invitation.message(), blocks);
        blocks.add(new Facts(
                new Fact("Workspace", workspace),
                new Fact("Your role", role(invitation.role())),
                new Fact("Invited by", inviter),
                new Fact("Open until", MailTime.text(invitation.expiresAt()))));
        blocks.add(new Action("Accept invitation", brand.link("/accept-workspace-invitation?token=" + token.reveal())));
        blocks.add(new Note(NOT_EXPECTED));
        return new Letter(
                inviter + " invited you to " + workspace, "Join " + workspace, blocks, reason(inviter, brand));
    }

    static Letter team(MailBrand brand, TeamInvitationIssued invitation, Secret token) {
        var inviter = MailText.line(invitation.inviter());
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(inviter + " invited you to the team of " + brand.name() + "."));
        quote(invitation.message(), blocks);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Your role", role(invitation.role())));
        if (!invitation.workspaceNames().isEmpty()) {
            facts.add(new Fact(
                    "Workspaces",
                    String.join(
                            ", ",
                            invitation.workspaceNames().stream()
                                    .map(MailText::line)
                                    .toList())));
        }
        facts.add(new Fact("Invited by", inviter));
        facts.add(new Fact("Open until", MailTime.text(invitation.expiresAt())));
        blocks.add(new Facts(facts));
        blocks.add(new Action("Accept invitation", brand.link("/accept-partner-invitation?token=" + token.reveal())));
        blocks.add(new Note(NOT_EXPECTED));
        return new Letter(
                inviter + " invited you to " + brand.name(), "Join " + brand.name(), blocks, reason(inviter, brand));
    }

    private static void quote(String message, ArrayList<Block> blocks) {
        if (!message.isBlank()) {
            blocks.add(new Quote(message.strip()));
        }
    }

    private static String reason(String inviter, MailBrand brand) {
        return "You get this mail because " + inviter + " entered your address at " + brand.name() + ".";
    }

    private static String role(WorkspaceRole role) {
        return switch (role) {
            case VIEWER -> "Viewer";
            case MEMBER -> "Member";
            case ADMIN -> "Admin";
            case OWNER -> "Owner";
        };
    }

    private static String role(PartnerRole role) {
        return switch (role) {
            case MEMBER -> "Member";
            case ADMIN -> "Admin";
            case OWNER -> "Owner";
        };
    }
}
