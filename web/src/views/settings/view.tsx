/** What the reader chooses for this browser. */
import { Download } from "lucide-react";
import { heldCode, keep } from "../../api/access-code.ts";
import { Failure } from "../../api/failure.ts";
import { downloadReports } from "../../api/feedback.ts";
import { choose, type Preferences, preferences } from "../../state/preferences.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { say } from "../../ui/toast.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { View } from "../../ui/view.tsx";
import "./settings.css";

const THEMES = ["auto", "light", "dark"] as const;
const SCRIPTS = ["zh-Hans", "zh-Hant"] as const;
const SIZES = ["normal", "large", "larger"] as const;

export function SettingsView() {
  const { settings, frame } = useText();
  const chosen = preferences.use();
  const set = (change: Partial<Preferences>) => choose(change);
  return (
    <View title={settings.title} detail={settings.detail}>
      <div className="settings">
        <Choice label={settings.theme} value={chosen.theme} options={THEMES} names={frame.theme} onChange={(theme) => set({ theme })} />
        <Choice
          label={settings.script}
          value={chosen.script}
          options={SCRIPTS}
          names={settings.scripts}
          onChange={(script) => set({ script })}
        />
        <Choice
          label={settings.textSize}
          value={chosen.textSize}
          options={SIZES}
          names={settings.textSizes}
          onChange={(textSize) => set({ textSize })}
        />
        <Toggle label={settings.keys} detail={settings.keysDetail} on={chosen.singleKeys} onChange={(singleKeys) => set({ singleKeys })} />
        <Reports />
        <AccessCode />
      </div>
    </View>
  );
}

function Reports() {
  const { settings, frame } = useText();
  const save = () =>
    downloadReports(settings.reportsFile).catch((error: unknown) => say(error instanceof Failure ? error.message : frame.broken));
  return (
    <div className="setting">
      <span className="setting-name">{settings.reports}</span>
      <p className="soft fine">{settings.reportsDetail}</p>
      <Button small icon={Download} onPress={() => void save()}>
        {settings.reportsExport}
      </Button>
    </div>
  );
}

function AccessCode() {
  const { settings } = useText();
  const code = heldCode.use();
  const forget = () => {
    keep(null);
    say(settings.forgotten);
  };
  return (
    <div className="setting">
      <span className="setting-name">{settings.code}</span>
      <div className="row">
        <span className="soft fine">{code === null ? settings.codeNone : settings.codeHeld}</span>
        {code === null ? null : (
          <Button small onPress={forget}>
            {settings.forget}
          </Button>
        )}
      </div>
    </div>
  );
}
