/** Ours, in place of the default one. */
Playbook.quickDate = () => "2026-11-25";
